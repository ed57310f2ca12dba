using System.Collections.Immutable;
using System.Net;
using System.Security.Cryptography.X509Certificates;

namespace Auditor.Sources.Endpoint;

/// <summary>How an endpoint is looked at, and where that ends.</summary>
public sealed record EndpointOptions
{
    /// <summary>The name servers to ask; empty: those of this machine.</summary>
    public ImmutableArray<IPEndPoint> NameServers { get; init; } = [];

    /// <summary>Addresses to use instead of asking the resolver of this machine, for every host.</summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [];

    /// <summary>Roots to trust instead of those of this machine.</summary>
    public ImmutableArray<X509Certificate2> Roots { get; init; } = [];

    /// <summary>The port that a site over https without a port of its own is expected to redirect from.</summary>
    public int PlainPort { get; init; } = 80;

    /// <summary>The port of https where none is named.</summary>
    public int TlsPort { get; init; } = 443;

    /// <summary>For a connection to be accepted.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>For one handshake, or one answer to its last byte.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>For one question to a name server; it is asked twice.</summary>
    public TimeSpan NameServerTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For everything about one endpoint.</summary>
    public TimeSpan WholeTimeout { get; init; } = TimeSpan.FromSeconds(90);

    /// <summary>Bytes of a body that are read; the rest is left.</summary>
    public int MaximumBodyBytes { get; init; } = 256 * 1024;

    /// <summary>Kibibytes of header fields of one answer.</summary>
    public int MaximumHeaderKib { get; init; } = 64;

    /// <summary>Redirects followed, on the host that was named.</summary>
    public int MaximumRedirects { get; init; } = 5;

    /// <summary>Handshakes under way at a time.</summary>
    public int Connections { get; init; } = 4;

    /// <summary>Time between the starts of two requests.</summary>
    public TimeSpan Pace { get; init; } = TimeSpan.FromMilliseconds(10);

    /// <summary>Equal requests whose time is taken.</summary>
    public int LatencyRequests { get; init; } = 20;
}
