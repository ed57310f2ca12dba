using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What the firewall that filters lets in, in whichever of its languages.</summary>
internal static class Openings
{
    public static List<Opening> Read(HostEvidence evidence) => FirewallWriter.Filter(evidence)?.Tool switch
    {
        "ufw" => UfwRules.Read(evidence),
        "firewalld" => FirewalldZones.Read(evidence),
        "iptables" => [.. IptablesRules.Read(evidence, "iptables"), .. IptablesRules.Read(evidence, "ip6tables")],
        "nftables" => NftRules.Read(evidence),
        _ => [],
    };

    public static void Write(TreeBuilder builder, List<Opening> openings)
    {
        foreach (var opening in openings) Write(builder, opening);
    }

    /// <summary>Whether everybody is let in to a port; null when a rule is there of which that is not known.</summary>
    public static bool? LetEverybodyIn(List<Opening> openings, int port)
    {
        bool? found = false;
        foreach (var opening in openings)
        {
            if (!opening.IsFromAnywhere) continue;
            if (opening.Ports is null) found = null;
            else if (opening.Ports.Exists(range => range.Has(port))) return true;
        }

        return found;
    }

    private static void Write(TreeBuilder builder, Opening opening)
    {
        var span = opening.Span;
        builder.Open("allow", span).Attribute("to", opening.To, span).Attribute("from", opening.From, span);
        builder.Flag("anywhere", opening.IsFromAnywhere, span).Flag("limited", opening.IsLimited, span);
        if (opening.Ports is { } ports)
        {
            builder.Attribute("opens", "true", span);
            foreach (var range in ports) builder.Leaf("ports", span, Number("first", range.First, span), Number("last", range.Last, span));
        }
        else
        {
            builder.Attribute("opens", "", span, opening.WhyUnknown);
        }

        builder.Close();
    }

    private static TreeAttribute Number(string name, int value, SourceSpan span) => new(name, HostValues.Text(value), span);
}
