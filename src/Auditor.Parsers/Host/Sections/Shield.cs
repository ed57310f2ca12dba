using System.Net;
using System.Net.Sockets;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// A firewall that denies by default, with what it lets in and what Docker publishes past it. Only what is known counts: one that could not be read shields nothing,
/// and one of IPv4 nothing of IPv6.
/// </summary>
internal sealed class Shield
{
    private readonly List<Opening> openings;
    private readonly HashSet<string>? published;
    private readonly bool isOfIpv6;

    private Shield(HostEvidence evidence)
    {
        openings = Openings.Read(evidence);
        published = DockerPorts.Published(evidence);
        isOfIpv6 = FirewallWriter.DeniesIpv6(evidence) is not null;
    }

    /// <summary>Null when nothing denies by default.</summary>
    public static Shield? Of(HostEvidence evidence) => FirewallWriter.Filter(evidence) is { Denies: true } ? new Shield(evidence) : null;

    public bool Covers(IPAddress address, int port) =>
        published?.Contains(HostValues.Text(port)) == false && (isOfIpv6 || address.AddressFamily == AddressFamily.InterNetwork)
        && Openings.LetEverybodyIn(openings, port) == false;
}
