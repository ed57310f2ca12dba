using System.Globalization;
using System.Net;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint;

/// <summary>A target as the endpoint that is asked: where its TLS and its plain HTTP are.</summary>
internal sealed record Site
{
    public required EvidenceTarget Target { get; init; }

    public required int TlsPort { get; init; }

    /// <summary>
    /// Where plain HTTP of this site would be: port 80, or for a site with a port of its own that same port. Port 80 of its host is another
    /// site.
    /// </summary>
    public required int PlainPort { get; init; }

    /// <summary>One port is asked for both: where it speaks TLS, plain HTTP is no more than refused there.</summary>
    public bool HasOnePort => PlainPort == TlsPort;

    public string Host => Target.Host;

    public bool IsAddress => IPAddress.TryParse(Host, out _);

    /// <summary>Names that no public name server knows (RFC 6761, RFC 6762, RFC 8375) and names without a dot.</summary>
    public bool IsLocal
    {
        get
        {
            var last = Host[(Host.LastIndexOf('.') + 1)..];
            return !Host.Contains('.', StringComparison.Ordinal) || last is "localhost" or "local" or "internal" or "test" or "invalid" or "lan" or "arpa";
        }
    }

    /// <summary>The other of example.com and www.example.com; null for other hosts.</summary>
    public string? Twin
    {
        get
        {
            const string Www = "www.";
            var labels = Host.Split('.').Length;
            if (IsAddress) return null;
            if (Host.StartsWith(Www, StringComparison.Ordinal)) return labels == 3 ? Host[Www.Length..] : null;
            return labels == 2 ? Www + Host : null;
        }
    }

    public Uri Secure(string path) => Url("https", TlsPort, 443, path);

    public Uri Plain(string path) => Url("http", PlainPort, 80, path);

    public static Site Of(EvidenceTarget target, EndpointOptions options) => target.Scheme == "http"
        ? new Site { Target = target, PlainPort = target.Port ?? options.PlainPort, TlsPort = options.TlsPort }
        : new Site
        {
            Target = target,
            TlsPort = target.Port ?? options.TlsPort,
            PlainPort = target.Port is null or 443 ? options.PlainPort : target.Port.Value,
        };

    // What is asked for is asked for as it is: a path with a broken escape is one of the questions.
    private Uri Url(string scheme, int port, int usual, string path)
    {
        var host = Host.Contains(':', StringComparison.Ordinal) ? $"[{Host}]" : Host;
        var authority = port == usual ? host : string.Create(CultureInfo.InvariantCulture, $"{host}:{port}");
        return new Uri($"{scheme}://{authority}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
    }
}
