using System.Globalization;
using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>What a published port takes of the host.</summary>
internal sealed record HostPort(Node Node, Node Service, int First, int Last, string Protocol, string Address)
{
    private static readonly string[] AnyVersion4 = ["", "0.0.0.0"];
    private static readonly string[] AnyVersion6 = ["", "::"];

    /// <summary>
    /// The ports of a service whose numbers are known. Docker picks one itself where none is written, or where a range is published for a
    /// single port: neither is taken by somebody for sure. A service of no replicas is not started.
    /// </summary>
    public static IEnumerable<HostPort> Of(Node service)
    {
        if (service["network-mode"] == "host" || service["replicas"] == "0") yield break;
        foreach (var port in service.ChildrenNamed("port"))
        {
            if (One(service, port) is { } taken) yield return taken;
        }
    }

    public static bool IsUnknown(Node port)
    {
        foreach (ref readonly var attribute in port.Attributes)
        {
            if (attribute is { Name: "published" or "published-end" or "host-ip", Unresolved: not null }) return true;
        }

        return false;
    }

    /// <summary>Whether both ask for the same address; without one Docker takes all of IPv4 and IPv6.</summary>
    public bool MeetsAddressOf(HostPort other) =>
        Address == other.Address || Covers(Address, other.Address) || Covers(other.Address, Address);

    private static bool Covers(string any, string address)
    {
        var isVersion6 = address.Contains(':', StringComparison.Ordinal);
        return address.Length == 0 ? AnyVersion4.Contains(any) || AnyVersion6.Contains(any) : (isVersion6 ? AnyVersion6 : AnyVersion4).Contains(any);
    }

    private static HostPort? One(Node service, Node port)
    {
        if (port.Has("invalid") || IsUnknown(port) || Number(port, "published") is not { } first) return null;
        if (port.Has("published-end") && !port.Has("target-end")) return null;
        var last = port.Has("published-end") ? Number(port, "published-end") : first;
        return last >= first ? new HostPort(port, service, first, last.Value, port["protocol"], port["host-ip"]) : null;
    }

    private static int? Number(Node port, string attribute) =>
        int.TryParse(port[attribute], NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65535 ? number : null;
}
