using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// One verdict on the firewall from whichever of ufw, iptables and nftables is there: whether it filters what comes in and denies it unless allowed;
/// what ufw allows; what Docker lets past it.
/// </summary>
internal static class FirewallWriter
{
    private static readonly string[] Tools = ["ufw", "iptables", "nft"];

    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        builder.Open("firewall", evidence.Place("ufw"));
        if (Filter(evidence) is { } filter)
        {
            builder.Attribute("active", "true", filter.Span).Attribute("by", filter.Tool, filter.Span).Flag("default-deny", filter.Denies, filter.Span);
        }
        else if (Array.Find(Tools, tool => evidence.Find(tool) is not { IsAbsent: true } && evidence.WhyUnknown(tool) is not null) is { } unread)
        {
            var why = evidence.WhyUnknown(unread);
            builder.Attribute("active", "", evidence.Place(unread), why).Attribute("default-deny", "", evidence.Place(unread), why);
        }

        WriteFiles(builder, evidence);
        WriteIpv6(builder, evidence);
        UfwRules.Write(builder, evidence);
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

        if (TableRules.Denial(evidence, "iptables") is { } dropped) return ("iptables", dropped, true);
        return TableRules.NftDenial(evidence) is { } hook ? ("nftables", hook, true) : null;
    }

    private static SourceSpan? Line(HostEvidence evidence, string section, string text) =>
        evidence.Lines(section).Where(line => line.Text.Trim() == text).Select(line => (SourceSpan?)line.Span).FirstOrDefault();

    private static void WriteFiles(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.Find("ufw") is not { IsAbsent: false }) return;
        foreach (var line in evidence.Lines("ufw-files"))
        {
            var setting = line.Text[(line.Text.IndexOf(':', StringComparison.Ordinal) + 1)..];
            if (setting.StartsWith("ENABLED=", StringComparison.Ordinal)) builder.Attribute("at-boot", setting["ENABLED=".Length..], line.Span);
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
        if (TableRules.Denial(evidence, "ip6tables") is { } dropped) builder.Attribute("ipv6-denied", "true", dropped);
        else if (TableRules.NftDenial(evidence) is { } hook) builder.Attribute("ipv6-denied", "true", hook);
        else if (evidence.WhyUnknown("ip6tables") is { } unread) builder.Attribute("ipv6-denied", "", evidence.Place("ip6tables"), unread);
    }
}
