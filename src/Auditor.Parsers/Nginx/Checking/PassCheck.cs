using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary><c>proxy_pass</c> (ngx_http_proxy_module).</summary>
internal static class PassCheck
{
    private const string NoUri = "\"proxy_pass\" cannot have URI part in location given by regular expression, or inside named location, or inside \"if\" statement, or inside \"limit_except\" block";

    public static void Check(Directive directive)
    {
        var url = directive[0];
        if (url.Contains('$', StringComparison.Ordinal)) return;
        if (url.Length == 0) directive.Refuse("invalid-value", "empty URL in \"proxy_pass\" directive", 0);
        else if (!url.StartsWith("http://", StringComparison.OrdinalIgnoreCase) && !url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) directive.Refuse("invalid-value", "invalid URL prefix", 0);
        else if (AddressFault.Of(PassTarget.Of(directive).Address) is { } fault) directive.Refuse("invalid-value", $"{fault} in upstream \"{PassTarget.Of(directive).Address}{PassTarget.Of(directive).Uri}\"", 0);
        else if (PassTarget.Of(directive).Uri is not null && IsWithoutUri(directive)) directive.Refuse("proxy-pass-uri-not-allowed", NoUri, 0);
    }

    private static bool IsWithoutUri(Directive directive) =>
        directive.Context is ConfigContext.IfInLocation or ConfigContext.LimitExcept || (directive.Parent is { Name: "location" } location && LocationFacts.Of(location) is var facts && (facts.IsRegex || facts.Modifier == "@"));
}
