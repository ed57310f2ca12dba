namespace Auditor.Parsers.Host.Sections;

/// <summary>What rules of nftables let in (nft(8)): those that accept in the chains that deny by default, and in the chains that these
/// jump to without a condition.</summary>
internal static class NftRules
{
    /// <summary>Chains followed at most; also the bound of the recursion.</summary>
    private const int Most = 256;

    /// <summary>What nft(8) calls them where a rule names them (icmpv6) and where the kernel does (ipv6-icmp).</summary>
    private static readonly string[] Answers = ["icmp", "icmpv6", "ipv6-icmp", "igmp", "vrrp", "esp", "ah", "sport"];

    public static List<Opening> Read(HostEvidence evidence)
    {
        var chains = NftChain.Read(evidence);
        var openings = new List<Opening>();
        var followed = new HashSet<NftChain>(ReferenceEqualityComparer.Instance);
        foreach (var chain in chains)
        {
            if (chain.IsInput && (chain.IsOfIpv4 || chain.IsOfIpv6) && chain.Denial() is not null) Follow(chains, chain, openings, followed);
        }

        return openings;
    }

    /// <summary>Each chain once. Chains that lead to each other are refused by nft; nested ones it takes no deeper than sixteen.</summary>
    private static void Follow(List<NftChain> chains, NftChain chain, List<Opening> openings, HashSet<NftChain> followed)
    {
        if (followed.Count > Most && chain.Rules.Count > 0) openings.Add(Unread(chain.Rules[0], "there are more chains than are followed"));
        if (followed.Count > Most || !followed.Add(chain)) return;
        foreach (var rule in chain.Rules)
        {
            var words = Bare(rule.Words);
            if (words is [.., "accept"] && Accepts(rule, words) is { } opening) openings.Add(opening);
            else if (words is [.., "jump" or "goto", var name]) Jump(chains, chain, name, rule, words, openings, followed);
            else if (words.Contains("vmap") && !IsStateMap(words)) openings.Add(Unread(rule, "a map of verdicts is not followed"));
        }
    }

    private static void Jump(List<NftChain> chains, NftChain from, string name, HostLine rule, string[] words, List<Opening> openings,
        HashSet<NftChain> followed)
    {
        var chain = chains.Find(one => one.Table == from.Table && one.Name == name);
        if (chain is null) return;
        if (words.Length == 2) Follow(chains, chain, openings, followed);
        else if (chain.MayAccept) openings.Add(Unread(rule, $"the chain {name} is jumped to under a condition and not followed"));
    }

    /// <summary>Null for what only answers: connections that stand, ICMP, the host itself.</summary>
    private static Opening? Accepts(HostLine rule, string[] words)
    {
        if (IsAnswer(words)) return null;
        var by = After(words, "iifname") ?? After(words, "iif");
        if (by == "lo") return null;
        var from = After(words, "saddr");
        var port = After(words, "dport");
        var ranges = port is null ? [PortRange.All] : PortRange.List(port);
        var isFromAnywhere = (from is null or "!=") && (by is null || !Interfaces.IsInner(by));
        var isLimited = words.Contains("limit") || words.Contains("update") || words.Contains("meter");
        return new Opening(port ?? "everything", from ?? "Anywhere", isFromAnywhere, isLimited, ranges, rule.Span)
        {
            WhyUnknown = $"what the rule opens is not known: {port}",
        };
    }

    private static bool IsAnswer(string[] words)
    {
        var at = Array.IndexOf(words, "ct");
        var state = at >= 0 && at + 2 < words.Length && words[at + 1] == "state" ? words[at + 2] : null;
        return (state is not null && !state.Contains("new", StringComparison.Ordinal))
            || Array.Exists(words, word => Array.TrueForAll(word.Split(','), part => Answers.Contains(part)))
            || Array.Exists(Answers, word => words.Contains(word + "-type"));
    }

    /// <summary><c>ct state vmap { established : accept, invalid : drop }</c>: what is new goes on to the next rule.</summary>
    private static bool IsStateMap(string[] words) =>
        Array.IndexOf(words, "vmap") is >= 2 and var at && words[(at - 2)..at] is ["ct", "state"] && at + 1 < words.Length
        && words[at + 1] is not ['@', ..]
        && Array.TrueForAll(words[at + 1].Split(','), part => !part.StartsWith("new:", StringComparison.Ordinal));

    private static Opening Unread(HostLine rule, string why) =>
        new(rule.Text.Trim(), "?", true, false, null, rule.Span) { WhyUnknown = why };

    /// <summary>The words without counters, logs and comments; a set in braces becomes one word.</summary>
    private static string[] Bare(string[] words)
    {
        var bare = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            if (words[i] == "counter") i += i + 1 < words.Length && words[i + 1] == "packets" ? 4 : 0;
            else if (words[i] == "comment") break;
            else if (words[i] == "{") bare.Add(Set(words, ref i));
            else bare.Add(words[i].Trim('"'));
        }

        return [.. bare];
    }

    private static string Set(string[] words, ref int i)
    {
        var start = i + 1;
        while (i < words.Length && words[i] != "}") i++;
        return string.Concat(words[start..Math.Min(i, words.Length)]);
    }

    private static string? After(string[] words, string option)
    {
        var at = Array.IndexOf(words, option);
        return at >= 0 && at + 1 < words.Length ? words[at + 1] : null;
    }
}
