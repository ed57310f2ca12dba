using System.Collections.Immutable;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>A server's answer to a hello.</summary>
internal sealed record HelloAnswer(HelloAnswerKind Kind)
{
    /// <summary>The version that it chose.</summary>
    public TlsVersion Version { get; init; }

    /// <summary>The cipher suite that it chose.</summary>
    public ushort Cipher { get; init; }

    /// <summary>Length of the prime of an ephemeral Diffie-Hellman exchange in bits; 0 when there is none.</summary>
    public int PrimeBits { get; init; }

    /// <summary>The certificates as it sent them (DER), which TLS 1.3 encrypts.</summary>
    public ImmutableArray<byte[]> Certificates { get; init; } = [];

    /// <summary>Why it is unknown or no TLS.</summary>
    public string Because { get; init; } = "";
}
