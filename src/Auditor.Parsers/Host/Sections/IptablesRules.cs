namespace Auditor.Parsers.Host.Sections;

/// <summary>What rules of iptables let in (iptables-save(8), iptables-extensions(8)): those of the chain INPUT that accept.</summary>
internal static class IptablesRules
{
    private static readonly string[] Limits = ["limit", "hashlimit", "recent", "connlimit"];

    /// <param name="section">iptables or ip6tables.</param>
    public static List<Opening> Read(HostEvidence evidence, string section)
    {
        var lines = evidence.Lines(section);
        var accepting = Accepting(lines);
        var openings = new List<Opening>();
        foreach (var line in lines)
        {
            if (!line.Text.StartsWith("-A INPUT ", StringComparison.Ordinal)) continue;
            var words = line.Words;
            var target = After(words, "-j") ?? After(words, "-g");
            if (target is "ACCEPT" && Accepts(line, words) is { } opening) openings.Add(opening);
            else if (target is not null && accepting.Contains(target)) openings.Add(Unread(line, target));
        }

        return openings;
    }

    /// <summary>Chains in which something is accepted; they are not followed.</summary>
    private static HashSet<string> Accepting(IReadOnlyList<HostLine> lines)
    {
        var chains = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.Text.StartsWith("-A ", StringComparison.Ordinal) && line.Text.EndsWith(" -j ACCEPT", StringComparison.Ordinal))
                chains.Add(line.Words[1]);
        }

        return chains;
    }

    private static Opening Unread(HostLine line, string chain) =>
        new(chain, "?", true, false, null, line.Span) { WhyUnknown = $"the chain {chain} accepts something and is not followed" };

    /// <summary>Null for what only answers: connections that stand, ICMP, the host itself.</summary>
    private static Opening? Accepts(HostLine line, string[] words)
    {
        var state = After(words, "--ctstate") ?? After(words, "--state");
        if (state is not null && !state.Contains("NEW", StringComparison.Ordinal)) return null;
        var by = After(words, "-i");
        if (by == "lo" || After(words, "-p") is "icmp" or "ipv6-icmp" or "igmp" or "vrrp" or "esp" or "ah") return null;
        var ports = After(words, "--dport") ?? After(words, "--dports");
        var from = After(words, "-s") ?? "Anywhere";
        var isFromAnywhere = (from is "Anywhere" or "0.0.0.0/0" or "::/0" || IsNegated(words, "-s"))
            && (by is null || !Interfaces.IsInner(by) || IsNegated(words, "-i"));
        var ranges = ports is null ? [PortRange.All] : PortRange.List(ports);
        var isLimited = Array.Exists(Limits, word => words.Contains(word));
        return new Opening(ports ?? "everything", from, isFromAnywhere, isLimited, ranges, line.Span)
        {
            WhyUnknown = $"the ports {ports} are no numbers",
        };
    }

    private static bool IsNegated(string[] words, string option) => Array.IndexOf(words, option) is > 0 and var at && words[at - 1] == "!";

    private static string? After(string[] words, string option)
    {
        var at = Array.IndexOf(words, option);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
