using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What is in the groups of regular expressions. What a location, a server name or a rewrite matches is chosen by the client; the path is decoded.</summary>
internal static class CaptureFacts
{
    private static readonly VariableFacts Unknown = new("capture", IsOfClient: true);

    /// <summary>$1 to $9: of the rewrite itself, of the if around, of the location around, of a map's key.</summary>
    public static VariableFacts Of(Directive user, int number)
    {
        foreach (var block in user.SelfAndAncestors())
        {
            var (pattern, isPath) = block.Name switch
            {
                "rewrite" => (block[0], true),
                "if" => (ConditionText.RegexOf(block), ConditionText.IsOfPath(block)),
                "location" when LocationFacts.Of(block) is { IsRegex: true } location => (location.Path, true),
                _ => ("", false),
            };
            if (pattern.Length == 0) continue;
            var groups = RegexText.Groups(pattern);
            if (number <= groups.Count) return Group(pattern.AsSpan(groups[number - 1].Start, groups[number - 1].Length), isPath);
        }

        return Unknown;
    }

    /// <summary>A named group.</summary>
    public static VariableFacts Named(Directive directive, string name)
    {
        var pattern = directive.Name switch
        {
            "location" => LocationFacts.Of(directive).Path,
            "if" => ConditionText.RegexOf(directive),
            "server_name" => directive.Arguments.Select(word => word.Value).FirstOrDefault(word => word.Contains($"<{name}>", StringComparison.Ordinal), ""),
            _ => directive[0],
        };
        var isPath = directive.Name is not ("if" or "server_name") || ConditionText.IsOfPath(directive);
        foreach (var (start, length) in RegexText.Groups(pattern))
        {
            var group = pattern.AsSpan(start, length);
            if (group.Contains($"<{name}>", StringComparison.Ordinal)) return Group(group, isPath);
        }

        return Unknown;
    }

    private static VariableFacts Group(ReadOnlySpan<char> group, bool isPath) =>
        new("capture", IsOfClient: true, isPath && RegexText.MayHoldNewline(group), RegexText.IsChoice(group), RegexText.IsWord(group));
}
