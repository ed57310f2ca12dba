using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// Whether rules of iptables (iptables-save(8)) or nftables (nft(8)) deny what comes in and is not allowed: by the policy of the chain, or by a last rule that drops or rejects all.
/// A rule that accepts all before it makes that void.
/// </summary>
internal static class TableRules
{
    private static readonly string[] All = ["-A INPUT -j DROP", "-A INPUT -j REJECT"];

    /// <param name="section">iptables or ip6tables.</param>
    /// <returns>The line that denies; null when none does.</returns>
    public static SourceSpan? Denial(HostEvidence evidence, string section)
    {
        SourceSpan? policy = null;
        foreach (var line in evidence.Lines(section))
        {
            if (line.Text.StartsWith(":INPUT DROP", StringComparison.Ordinal)) policy = line.Span;
            else if (line.Text == "-A INPUT -j ACCEPT") return null;
            else if (Array.Exists(All, rule => line.Text.StartsWith(rule, StringComparison.Ordinal))) return line.Span;
        }

        return policy;
    }

    public static SourceSpan? NftDenial(HostEvidence evidence)
    {
        SourceSpan? denial = null;
        var isInput = false;
        foreach (var line in evidence.Lines("nft"))
        {
            var text = line.Text.Trim();
            if (text.Contains("hook input", StringComparison.Ordinal)) (isInput, denial) = (true, text.Contains("policy drop", StringComparison.Ordinal) ? line.Span : denial);
            else if (text.StartsWith('}')) isInput = false;
            else if (isInput && text == "accept") return null;
            else if (isInput && (IsOnly(text, "drop") || IsOnly(text, "reject"))) denial ??= line.Span;
        }

        return denial;
    }

    /// <summary>A rule without a condition; a counter counts as none.</summary>
    private static bool IsOnly(string text, string verdict) =>
        text == verdict || text.StartsWith(verdict + " with ", StringComparison.Ordinal) || (text.StartsWith("counter", StringComparison.Ordinal) && text.EndsWith(" " + verdict, StringComparison.Ordinal));
}
