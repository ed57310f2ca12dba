using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Zones of firewalld that something comes in by (<c>firewall-cmd --list-all-zones</c>, firewalld.zone(5)). A zone denies what it does
/// not name
/// unless its target is ACCEPT.
/// </summary>
internal static class FirewalldZones
{
    /// <summary>Ports of services that firewalld ships (/usr/lib/firewalld/services) and that servers open.</summary>
    private static readonly Dictionary<string, int[]> Services = new(StringComparer.Ordinal)
    {
        ["ssh"] = [22],
        ["http"] = [80],
        ["https"] = [443],
        ["http3"] = [443],
        ["cockpit"] = [9090],
        ["mysql"] = [3306],
        ["postgresql"] = [5432],
        ["redis"] = [6379],
        ["mongodb"] = [27017],
        ["memcache"] = [11211],
        ["elasticsearch"] = [9200, 9300],
        ["dns"] = [53],
        ["smtp"] = [25],
        ["ftp"] = [21],
        ["nfs"] = [2049],
        ["prometheus"] = [9090],
        ["grafana"] = [3000],
        ["wireguard"] = [51820],
    };

    /// <summary>Services for the neighbours on the same link only: their destination is a link-local or multicast address.</summary>
    private static readonly string[] OfTheLink = ["dhcpv6-client", "mdns", "dhcp", "ssdp", "llmnr"];

    /// <summary>The first zone, and whether all that people come in by deny; null when firewalld does not run.</summary>
    public static (SourceSpan Span, bool Denies)? Filter(HostEvidence evidence)
    {
        var zones = Zones(evidence);
        if (zones.Count == 0) return null;
        return (zones[0].Head.Span, !zones.Exists(zone => zone.IsActive && zone.IsOuter && zone.Value("target") == "ACCEPT"));
    }

    public static List<Opening> Read(HostEvidence evidence)
    {
        var openings = new List<Opening>();
        foreach (var zone in Zones(evidence).Where(zone => zone.IsActive)) Read(zone, openings);
        return openings;
    }

    private static void Read(FirewalldZone zone, List<Opening> openings)
    {
        var from = zone.Value("interfaces").Length == 0 && zone.Value("sources") is { Length: > 0 } sources ? sources : "Anywhere";
        var isFromAnywhere = from == "Anywhere" && zone.IsOuter;
        foreach (var service in zone.Words("services"))
        {
            var isOfTheLink = Array.Exists(OfTheLink, one => one == service.Text);
            var ports = Services.TryGetValue(service.Text, out var known) ? known.Select(port => new PortRange(port, port)).ToList() : null;
            var why = $"what the service {service.Text} opens is not known";
            var isForAll = isFromAnywhere && !isOfTheLink;
            openings.Add(new Opening($"the service {service.Text}", from, isForAll, false, ports, service.Span) { WhyUnknown = why });
        }

        foreach (var port in zone.Words("ports"))
        {
            var range = PortRange.List(port.Text.Split('/')[0]);
            openings.Add(new Opening(port.Text, from, isFromAnywhere, false, range, port.Span) { WhyUnknown = $"{port.Text} is no port" });
        }


        foreach (var rule in zone.RichRules.Where(rule => rule.Text.TrimEnd().EndsWith(" accept", StringComparison.Ordinal)))
            openings.Add(Rich(rule, isFromAnywhere));
    }

    /// <summary>A rich rule (firewalld.richlanguage(5)): <c>rule family="ipv4" source address="10.0.0.0/8" port port="5432"
    /// protocol="tcp" accept</c>.</summary>
    private static Opening Rich(HostLine rule, bool isFromAnywhere)
    {
        var source = Quoted(rule.Text, "source address=");
        var port = Quoted(rule.Text, " port=");
        var service = Quoted(rule.Text, "service name=");
        var ports = port is not null ? PortRange.List(port)
            : service is not null && Services.TryGetValue(service, out var known) ? [.. known.Select(one => new PortRange(one, one))]
            : service is null ? [PortRange.All] : null;
        var isLimited = rule.Text.Contains("limit value=", StringComparison.Ordinal);
        var isForAll = isFromAnywhere && source is null;
        return new Opening(port ?? service ?? "everything", source ?? "Anywhere", isForAll, isLimited, ports, rule.Span)
        {
            WhyUnknown = $"what the service {service} opens is not known",
        };
    }

    private static string? Quoted(string text, string key)
    {
        var at = text.IndexOf(key + '"', StringComparison.Ordinal);
        if (at < 0) return null;
        var start = at + key.Length + 1;
        var end = text.IndexOf('"', start);
        return end < 0 ? null : text[start..end];
    }

    private static List<FirewalldZone> Zones(HostEvidence evidence)
    {
        var zones = new List<FirewalldZone>();
        if (evidence.Find("firewalld")?.Status != 0) return zones;
        foreach (var line in evidence.Lines("firewalld"))
        {
            if (line.Text.Length == 0) continue;
            if (!char.IsWhiteSpace(line.Text[0])) zones.Add(new FirewalldZone(line));
            else if (zones.Count > 0) zones[^1].Lines.Add(line);
        }

        return zones;
    }
}
