namespace Auditor.Sources.Endpoint.Tls;

/// <summary>The versions that are asked for, each by itself.</summary>
internal static class TlsVersions
{
    public static TlsVersion[] All { get; } = [TlsVersion.Ssl2, TlsVersion.Ssl3, TlsVersion.Tls10, TlsVersion.Tls11, TlsVersion.Tls12, TlsVersion.Tls13];

    public static string NameOf(TlsVersion version) => version switch
    {
        TlsVersion.Ssl2 => "SSL 2",
        TlsVersion.Ssl3 => "SSL 3",
        TlsVersion.Tls10 => "TLS 1.0",
        TlsVersion.Tls11 => "TLS 1.1",
        TlsVersion.Tls12 => "TLS 1.2",
        TlsVersion.Tls13 => "TLS 1.3",
        _ => $"0x{(int)version:X4}",
    };
}
