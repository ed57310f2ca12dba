using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The condition of an <c>if</c>: its words without the parentheses around them.</summary>
internal static class ConditionText
{
    public static string[] Words(Directive directive)
    {
        var words = directive.Arguments.Select(word => word.Value).ToList();
        if (words.Count > 0 && words[0].StartsWith('(')) words[0] = words[0][1..];
        if (words.Count > 0 && words[^1].EndsWith(')')) words[^1] = words[^1][..^1];
        if (words.Count > 0 && words[0].Length == 0) words.RemoveAt(0);
        if (words.Count > 0 && words[^1].Length == 0) words.RemoveAt(words.Count - 1);
        return [.. words];
    }

    /// <summary>The pattern it is compared with; empty when it is compared otherwise.</summary>
    public static string RegexOf(Directive directive) => Words(directive) is [_, "~" or "~*" or "!~" or "!~*", var pattern] ? pattern : "";

    /// <summary>Whether the decoded path is compared.</summary>
    public static bool IsOfPath(Directive directive) => Words(directive) is [var variable, ..] && variable is "$uri" or "$document_uri" or "$request_filename";
}
