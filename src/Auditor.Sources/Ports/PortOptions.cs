using System.Collections.Immutable;
using System.Net;

namespace Auditor.Sources.Ports;

/// <summary>How ports are looked at, and where that ends.</summary>
public sealed record PortOptions
{
    /// <summary>Addresses to use instead of asking the resolver of this machine.</summary>
    public ImmutableArray<IPAddress> Addresses { get; init; } = [];

    /// <summary>The ports that are looked at when the target names none.</summary>
    public ImmutableArray<KnownPort> Ports { get; init; } = KnownPorts.All;

    /// <summary>For a connection to be accepted; a lost first packet is sent again after one second (RFC 6298).</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromMilliseconds(1500);

    /// <summary>For one answer to its last byte, or one TLS handshake.</summary>
    public TimeSpan AnswerTimeout { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>For the greeting of a server that may speak first.</summary>
    public TimeSpan GreetingTimeout { get; init; } = TimeSpan.FromMilliseconds(400);

    /// <summary>For everything about one port.</summary>
    public TimeSpan PortTimeout { get; init; } = TimeSpan.FromSeconds(6);

    /// <summary>For everything about one target.</summary>
    public TimeSpan WholeTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Ports looked at a time, each with one connection; fewer where this machine allows fewer sockets.</summary>
    public int Connections { get; init; } = SocketBudget.Size;

    /// <summary>Addresses of one name that are looked at.</summary>
    public int MostAddresses { get; init; } = 8;
}
