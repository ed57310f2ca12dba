using System.Diagnostics.CodeAnalysis;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>A handshake as usual clients make it: what they get, and the certificates, whatever these are worth.</summary>
internal sealed class HandshakeLook(Site site, Network network, EndpointOptions options, TimeProvider clock)
{
    private List<X509Certificate2> sent = [];

    /// <summary>The certificates in the order they were sent; none when the handshake failed.</summary>
    public IReadOnlyList<X509Certificate2> Certificates => sent;

    public async Task<EvidenceRecord> Look(CancellationToken cancel)
    {
        var record = new EvidenceRecord("handshake");
        try
        {
            return await Deadline.Within(options.AnswerTimeout, token => Shake(record, token), cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (NetworkFailure.IsExpected(exception))
        {
            return record.Unknown("version", NetworkFailure.Reason(exception)).Unknown("alpn", NetworkFailure.Reason(exception));
        }
    }

    private async Task<EvidenceRecord> Shake(EvidenceRecord record, CancellationToken cancel)
    {
        var start = clock.GetTimestamp();
        using var socket = await network.Connect(site.TlsPort, cancel).ConfigureAwait(false);
        using var stream = new NetworkStream(socket, ownsSocket: false);
        using var tls = new SslStream(stream, leaveInnerStreamOpen: true);
        await tls.AuthenticateAsClientAsync(Client(), cancel).ConfigureAwait(false);
        return record.With("version", Version(tls)).With("cipher", tls.NegotiatedCipherSuite.ToString())
            .With("alpn", tls.NegotiatedApplicationProtocol.ToString() is { Length: > 0 } protocol ? protocol : null)
            .With("ms", (long)clock.GetElapsedTime(start).TotalMilliseconds);
    }

    [SuppressMessage("Security", "CA5359:Do Not Disable Certificate Validation", Justification = "The certificates are what is judged, afterwards; nothing is sent on this connection.")]
    private SslClientAuthenticationOptions Client() => new()
    {
        TargetHost = site.Host,
        ApplicationProtocols = [SslApplicationProtocol.Http2, SslApplicationProtocol.Http11],
        CertificateRevocationCheckMode = X509RevocationMode.NoCheck,
        CertificateChainPolicy = new X509ChainPolicy { DisableCertificateDownloads = true, RevocationMode = X509RevocationMode.NoCheck },
        RemoteCertificateValidationCallback = (_, leaf, chain, _) => Keep(leaf, chain),
    };

    private bool Keep(X509Certificate? leaf, X509Chain? chain)
    {
        if (leaf is null) return true;
        var first = X509CertificateLoader.LoadCertificate(leaf.GetRawCertData());
        sent = [first];
        foreach (var other in chain?.ChainPolicy.ExtraStore ?? [])
        {
            if (!other.RawData.AsSpan().SequenceEqual(first.RawData)) sent.Add(X509CertificateLoader.LoadCertificate(other.RawData));
        }

        return true;
    }

    private static string Version(SslStream tls) => tls.SslProtocol.ToString() switch
    {
        "Tls13" => "TLS 1.3",
        "Tls12" => "TLS 1.2",
        "Tls11" => "TLS 1.1",
        "Tls" => "TLS 1.0",
        var other => other,
    };
}
