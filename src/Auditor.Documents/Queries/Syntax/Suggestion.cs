namespace Auditor.Documents.Queries.Syntax;

/// <summary>What somebody who mistyped a name may have meant, in the words of the checker.</summary>
internal static class Suggestion
{
    /// <summary>A clause to append to a message, or the empty string when nothing is near.</summary>
    public static string For(string name, IEnumerable<string> candidates) =>
        Spelling.Closest(name, candidates) is { } closest ? $"; did you mean '{closest}'" : "";
}
