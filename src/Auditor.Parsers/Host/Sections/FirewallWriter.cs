using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// One verdict on the firewall from whichever of ufw, firewalld, iptables and nftables is there: whether it filters what comes in and
/// denies it unless allowed;
/// what it allows; what Docker lets past it.
/// </summary>
internal static class FirewallWriter
{
    private static readonly string[] Tools = ["ufw", "firewalld", "iptables", "nft"];

    /// <summary>Who rents machines, by the words that they put into the firmware's tables (SMBIOS system manufacturer).</summary>
    private static readonly string[] Providers =
    [
        "Amazon EC2", "Google", "DigitalOcean", "Hetzner", "Vultr", "Linode", "Akamai", "Scaleway", "UpCloud", "Alibaba Cloud",
        "Tencent Cloud", "OpenStack Foundation",
        "Exoscale", "OVHcloud", "Huawei Cloud", "Contabo", "IONOS", "Leaseweb",
    ];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        builder.Open("firewall", evidence.Place("ufw"));
        if (Filter(evidence) is { } filter)
        {
            builder.Attribute("active", "true", filter.Span).Attribute("by", filter.Tool, filter.Span).Flag("default-deny", filter.Denies, filter.Span);
        }
        else if (Array.Find(Tools, tool => IsUnread(evidence, tool)) is { } unread)
        {
            var why = evidence.WhyUnknown(unread);
            builder.Attribute("active", "", evidence.Place(unread), why).Attribute("default-deny", "", evidence.Place(unread), why);
        }

        WriteFiles(builder, evidence);
        WriteIpv6(builder, evidence);
        WriteLoopback(builder, evidence);
        WriteProvider(builder, evidence);
        Openings.Write(builder, Openings.Read(evidence));
        DockerPorts.Write(builder, evidence);
        builder.Close();
    }

    /// <summary>What filters, and whether it denies what no rule allows.</summary>
    public static (string Tool, SourceSpan Span, bool Denies)? Filter(HostEvidence evidence)
    {
        if (Line(evidence, "ufw", "Status: active") is { } active)
        {
            var defaults = evidence.Lines("ufw").FirstOrDefault(line => line.Text.StartsWith("Default:", StringComparison.Ordinal));
            var denies = defaults.Text is { } said && (said.Contains("deny (incoming)", StringComparison.Ordinal) || said.Contains("reject (incoming)", StringComparison.Ordinal));
            return ("ufw", active, denies);
        }

        if (FirewalldZones.Filter(evidence) is { } zones) return ("firewalld", zones.Span, zones.Denies);
        if (TableRules.Denial(evidence, "iptables") is { } dropped) return ("iptables", dropped, true);
        return TableRules.NftDenial(evidence) is { } hook ? ("nftables", hook, true) : null;
    }

    /// <summary>What denies by default what comes in over IPv6.</summary>
    public static SourceSpan? DeniesIpv6(HostEvidence evidence) =>
        TableRules.Denial(evidence, "ip6tables") ?? TableRules.NftDenial(evidence, true)
            ?? (FirewalldZones.Filter(evidence) is { Denies: true } zones ? zones.Span : null);

    private static SourceSpan? Line(HostEvidence evidence, string section, string text) =>
        evidence.Lines(section).Where(line => line.Text.Trim() == text).Select(line => (SourceSpan?)line.Span).FirstOrDefault();

    private static void WriteFiles(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("ufw") is not { IsAbsent: false } || Filter(evidence) is { Tool: not "ufw" })
        {
            FirewallBoot.Write(builder, evidence);
            return;
        }

        foreach (var line in evidence.Lines("ufw-files"))
        {
            var setting = line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (setting.StartsWith("ENABLED=", StringComparison.Ordinal))
                builder.Attribute("at-boot", setting["ENABLED=".Length..], line.Span)
                    .Attribute("boot", $"{setting} in /etc/ufw/ufw.conf", line.Span);
            else if (setting.StartsWith("IPV6=", StringComparison.Ordinal)) builder.Attribute("ufw-ipv6", setting["IPV6=".Length..], line.Span);
        }

        if (evidence.WhyUnknown("ufw-files") is { } why) builder.Attribute("at-boot", "", evidence.Place("ufw-files"), why);
    }

    /// <summary>A global address (scope 00 of /proc/net/if_inet6) is reachable; the firewall has to filter IPv6, too.</summary>
    private static void WriteIpv6(TreeBuilder builder, HostEvidence evidence)
    {
        var global = evidence.Lines("addresses").FirstOrDefault(line => line.Words is [_, _, _, "00", ..]);
        if (global.Text is not null) builder.Attribute("global-ipv6", "true", global.Span);
        else if (evidence.WhyUnknown("addresses") is { } why && evidence.Find("addresses")?.IsAbsent != true) builder.Attribute("global-ipv6", "", evidence.Place("addresses"), why);
        if (DeniesIpv6(evidence) is { } denial) builder.Attribute("ipv6-denied", "true", denial);
        else if (UnreadForIpv6(evidence) is { } unread)
            builder.Attribute("ipv6-denied", "", evidence.Place(unread), evidence.WhyUnknown(unread));
    }

    /// <summary>A host without ip6tables is judged by nftables alone; a recording without nftables by ip6tables.</summary>
    private static string? UnreadForIpv6(HostEvidence evidence) =>
        IsUnread(evidence, "ip6tables") ? "ip6tables" : evidence.Find("nft") is not null && IsUnread(evidence, "nft") ? "nft" : null;

    /// <summary>firewalld came later: a recording without it is read as one of a host without it, as the others then tell.</summary>
    private static bool IsUnread(HostEvidence evidence, string tool) =>
        evidence.Find(tool) is not { IsAbsent: true } && evidence.WhyUnknown(tool) is not null
            && (tool != "firewalld" || evidence.Find(tool) is not null);

    /// <summary>
    /// The kernel itself throws away what comes from outside with a loopback address, unless route_localnet says otherwise (ip-sysctl of
    /// Linux); then a rule has to.
    /// </summary>
    private static void WriteLoopback(TreeBuilder builder, HostEvidence evidence)
    {
        var place = evidence.Place("loopback");
        if (evidence.WhyUnknown("loopback") is { } why)
        {
            builder.Attribute("route-localnet", "", place, why);
            return;
        }

        var lines = evidence.Lines("loopback");
        builder.Attribute("route-localnet", lines.Count == 0 ? "no" : string.Join(", ", lines.Take(10).Select(line => line.Text)), place);
        if (lines.Count == 0) return;
        if (GuardOfLoopback(evidence) is { } guard) builder.Attribute("loopback-guarded", "true", guard);
        else if (evidence.WhyUnknown("iptables") is { } unread && evidence.WhyUnknown("nft") is not null)
            builder.Attribute("loopback-guarded", "", place, unread);
    }

    private static SourceSpan? GuardOfLoopback(HostEvidence evidence)
    {
        foreach (var line in evidence.Lines("iptables").Concat(evidence.Lines("nft")))
        {
            var drops = line.Text.Contains("-j DROP", StringComparison.Ordinal)
                || line.Text.TrimEnd().EndsWith(" drop", StringComparison.Ordinal);
            if (drops && line.Text.Contains("127.0.0.0/8", StringComparison.Ordinal)) return line.Span;
        }

        return null;
    }

    private static void WriteProvider(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown("machine") is { } why) builder.Attribute("provider", "", evidence.Place("machine"), why);
        foreach (var line in evidence.Lines("machine"))
        {
            if (Array.Find(Providers, name => line.Text.Contains(name, StringComparison.OrdinalIgnoreCase)) is not { } provider) continue;
            builder.Attribute("provider", provider, line.Span);
            return;
        }
    }
}
