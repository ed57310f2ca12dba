using System.Collections.Concurrent;

namespace Auditor.Documents.Queries.Functions;

/// <summary>Patterns by text. Matching takes time linear in the text, whatever the pattern.</summary>
internal static class Patterns
{
    public const int MaximumLength = 4_000;
    public const int MaximumKept = 500;

    private static readonly ConcurrentDictionary<(string Pattern, bool IgnoreCase), Pattern> Kept = new();

    /// <exception cref="ArgumentException">It is no regular expression, or longer than <see cref="MaximumLength"/>.</exception>
    /// <exception cref="NotSupportedException">It has a construct that needs backtracking, or is too large when its repetitions are written out.</exception>
    public static Pattern Of(string pattern, bool ignoreCase)
    {
        if (Kept.TryGetValue((pattern, ignoreCase), out var known)) return known;
        if (pattern.Length > MaximumLength) throw new ArgumentException($"A pattern has at most {MaximumLength} characters, this one {pattern.Length}.");
        var made = new Pattern(pattern, ignoreCase);

        // Patterns come from rules, so the bound is there for the odd pack that computes them; starting over is good enough.
        if (Kept.Count >= MaximumKept) Kept.Clear();
        return Kept.GetOrAdd((pattern, ignoreCase), made);
    }
}
