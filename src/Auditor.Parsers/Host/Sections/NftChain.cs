namespace Auditor.Parsers.Host.Sections;

/// <summary>A chain of <c>nft list ruleset</c>.</summary>
/// <param name="Family">ip, ip6, inet, arp, bridge or netdev.</param>
/// <param name="Table">Family and name of its table.</param>
internal sealed record NftChain(string Family, string Table, string Name)
{
    private bool? mayAccept;

    public List<HostLine> Rules { get; } = [];

    /// <summary>It sees what comes in to the host.</summary>
    public bool IsInput { get; set; }

    /// <summary>A rule of it accepts something, or leads on.</summary>
    public bool MayAccept => mayAccept ??= Rules.Exists(rule => Array.Exists(rule.Words, word => word is "accept" or "jump" or "goto" or "vmap"));

    public bool IsOfIpv4 => Family is "ip" or "inet";

    public bool IsOfIpv6 => Family is "ip6" or "inet";

    /// <summary>All chains, in the order in which they are listed (nft(8)).</summary>
    public static List<NftChain> Read(HostEvidence evidence)
    {
        var chains = new List<NftChain>();
        var (table, family) = ("", "");
        NftChain? current = null;
        foreach (var line in evidence.Lines("nft"))
        {
            var text = line.Text.Trim();
            var words = line.Words;
            if (words is ["table", var kind, .., "{"]) (table, family, current) = (text, kind, null);
            else if (words is ["chain", var name, "{"]) chains.Add(current = new NftChain(family, table, name));
            else if (text == "}") current = null;
            else if (current is not null) Add(current, line, text);
        }

        return chains;
    }

    /// <summary>The rule that drops or rejects all that no rule accepts; null when none does, or when one accepts all before.</summary>
    public HostLine? Denial()
    {
        HostLine? policy = null;
        foreach (var rule in Rules)
        {
            var text = rule.Text.Trim();
            if (text.Contains("hook input", StringComparison.Ordinal))
                policy = text.Contains("policy drop", StringComparison.Ordinal) ? rule : null;
            else if (IsOnly(text, "accept")) return null;
            else if (IsOnly(text, "drop") || IsOnly(text, "reject")) return rule;
        }

        return policy;
    }

    /// <summary>A rule without a condition; counters and logs count as none.</summary>
    private static bool IsOnly(string text, string verdict)
    {
        if (text == verdict || text.StartsWith(verdict + " with ", StringComparison.Ordinal)) return true;
        var isPlain = text.StartsWith("counter ", StringComparison.Ordinal) || text.StartsWith("log ", StringComparison.Ordinal);
        return isPlain && (text.EndsWith(" " + verdict, StringComparison.Ordinal)
            || text.Contains($" {verdict} with ", StringComparison.Ordinal));
    }

    private static void Add(NftChain chain, HostLine line, string text)
    {
        chain.IsInput |= text.Contains("hook input", StringComparison.Ordinal);
        chain.Rules.Add(line);
    }
}
