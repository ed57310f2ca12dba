using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>
/// <c>$1</c> to <c>$9</c> that no group fills. Only where it is sure which expression was matched last: the rewrite's own, or that of a
/// location in which
/// nothing else matches one.
/// </summary>
internal static class CaptureCheck
{
    private static readonly HashSet<string> Readers = new(StringComparer.Ordinal)
    {
        "return", "set", "proxy_pass", "alias", "root", "try_files", "fastcgi_param", "uwsgi_param", "add_header", "proxy_set_header",
            "fastcgi_pass",
    };

    public static void Check(Directive directive)
    {
        if (directive.Context is not (ConfigContext.Server or ConfigContext.Location or ConfigContext.IfInLocation or ConfigContext.IfInServer)) return;
        if (directive.Name == "rewrite" && directive.Arguments.Length > 1)
            CheckUses(directive, 1, directive[0], "the expression of the rewrite");
        else if (Readers.Contains(directive.Name) && directive.Parent is { } block) CheckReader(directive, block);
    }

    private static void CheckReader(Directive directive, Directive block)
    {
        if (block.Name == "if")
        {
            if (IsNegated(block) && block.Parent is { } around && !MatchesElsewhere(around))
                CheckUses(directive, 0, PatternOf(around), "a condition that does not match has no groups, and what is around it");
        }
        else if (block.Name == "location" && LocationFacts.Of(block).IsRegex && !MatchesElsewhere(block))
        {
            CheckUses(directive, 0, PatternOf(block), "the expression of the location");
        }
    }

    private static bool IsNegated(Directive block) => block.Arguments.Length > 2 && block[1] is "!~" or "!~*";

    private static string PatternOf(Directive block) => block.Name == "location" && LocationFacts.Of(block) is { IsRegex: true } location
        ? location.Path : "";

    /// <summary>Rewrites and other conditions match expressions of their own; so do names of servers and locations around.</summary>
    private static bool MatchesElsewhere(Directive block) => block.SelfAndAncestors().Any(outer =>
        outer.Children.Exists(child => child.Name == "rewrite"
            || (child.Name == "if" && child.Arguments.Length > 1 && child[1].StartsWith('~'))
            || (child.Name == "server_name" && Array.Exists(child.Arguments, name => name.Value.StartsWith('~'))))
        || (outer != block && outer.Name == "location" && LocationFacts.Of(outer).IsRegex));

    private static void CheckUses(Directive directive, int from, string pattern, string whose)
    {
        var groups = RegexText.Groups(pattern).Count;
        for (var i = from; i < directive.Arguments.Length; i++)
        {
            var missing = VariableUse.In(directive[i]).Find(use => use.Name is [>= '1' and <= '9'] && use.Name[0] - '0' > groups);
            if (missing.Name is not { } name) continue;
            var has = groups switch { 0 => "no group", 1 => "one group", _ => $"{groups} groups" };
            directive.Add(new ConfigProblem("invalid-capture-reference", $"${name} is always empty: {whose} has {has}",
                directive.SpanOf(i))
            { Name = directive.Name, IsCritical = false });
            return;
        }
    }
}
