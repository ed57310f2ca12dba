using System.Text.RegularExpressions;

namespace Auditor.Parsers.Secrets;

/// <summary>Credentials that are known by their shape, under any name. Shapes are those that the issuers document.</summary>
internal static class TokenShape
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const int LongestRead = 16_384;

    private static readonly Regex Known = new(
        @"(^|[^A-Za-z0-9])(A[KS]IA[A-Z2-7]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}|glpat-[A-Za-z0-9_-]{20}|xox[abeoprs]-[A-Za-z0-9-]{10}|sk-(proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20}|[rs]k_live_[A-Za-z0-9]{16}|npm_[A-Za-z0-9]{36}|AIza[A-Za-z0-9_-]{35}|SG\.[A-Za-z0-9_-]{22}\.|dop_v1_[a-f0-9]{64}|hf_[A-Za-z0-9]{34}|pypi-AgEI[A-Za-z0-9_-]{20}|eyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{10})|-----BEGIN ([A-Z]+ )*PRIVATE KEY",
        Options);

    public static bool Matches(string text) => text.Length >= 16 && Known.IsMatch(text.Length > LongestRead ? text[..LongestRead] : text);
}
