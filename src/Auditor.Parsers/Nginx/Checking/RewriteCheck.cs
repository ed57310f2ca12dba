using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives of ngx_http_rewrite_module.</summary>
internal static class RewriteCheck
{
    public static void CheckReturn(Directive directive)
    {
        var isCode = Measures.Number(directive[0]) is { } code && code <= 999;
        var isUrl = directive.Arguments.Length == 1 && (directive[0].StartsWith("http://", StringComparison.OrdinalIgnoreCase) || directive[0].StartsWith("https://", StringComparison.OrdinalIgnoreCase) || directive[0].StartsWith("$scheme", StringComparison.OrdinalIgnoreCase));
        if (!isCode && !isUrl) directive.Refuse("invalid-value", $"invalid return code \"{directive[0]}\"", 0, MissingSemicolon.Hint(directive));
    }

    public static void CheckRewrite(Directive directive)
    {
        RegexCheck.Check(directive, directive[0], 0);
        if (directive.Problems.Count > 0) return;
        if (directive[1].Length == 0) directive.Refuse("invalid-value", "empty replacement", 1);
        else if (directive.Arguments.Length == 3 && directive[2] is not ("last" or "break" or "redirect" or "permanent")) directive.RefuseParameter(2);
    }

    public static void CheckSet(Directive directive)
    {
        if (directive[0].Length < 2 || directive[0][0] != '$') directive.Refuse("invalid-value", directive[0] == "$" ? "invalid variable name \"$\"" : $"invalid variable name \"{directive[0]}\"", 0);
        else if (BuiltInVariables.IsFixed(directive[0][1..].ToLowerInvariant())) directive.Refuse("invalid-value", $"the duplicate \"{directive[0][1..].ToLowerInvariant()}\" variable", 0);
    }
}
