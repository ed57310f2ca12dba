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
            else if (Array.Exists(All, rule => line.Text == rule || line.Text.StartsWith(rule + " ", StringComparison.Ordinal)))
                return line.Span;
        }

        return policy;
    }

    /// <summary>A chain accepts only for itself: what one drops is dropped, whatever the others say.</summary>
    public static SourceSpan? NftDenial(HostEvidence evidence, bool isOfIpv6 = false)
    {
        foreach (var chain in NftChain.Read(evidence))
        {
            if (chain.IsInput && (isOfIpv6 ? chain.IsOfIpv6 : chain.IsOfIpv4) && chain.Denial() is { } denial) return denial.Span;
        }

        return null;
    }
}
