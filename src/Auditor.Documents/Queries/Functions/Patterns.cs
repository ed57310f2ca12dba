using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace Auditor.Documents.Queries.Functions;

/// <summary>Compiled patterns by text. Matching takes time linear in the text, whatever the pattern.</summary>
internal static class Patterns
{
    public const int MaximumLength = 4_000;
    public const int MaximumKept = 500;

    // Making a pattern takes a millisecond or so, matching it a microsecond.
    private static readonly ConcurrentDictionary<(string Pattern, bool IgnoreCase), Regex> Kept = new();

    /// <exception cref="ArgumentException">It is no regular expression, or longer than <see cref="MaximumLength"/>.</exception>
    /// <exception cref="NotSupportedException">It has a construct that needs backtracking, or is too large when its repetitions are written out.</exception>
    public static Regex Of(string pattern, bool ignoreCase)
    {
        if (Kept.TryGetValue((pattern, ignoreCase), out var known)) return known;
        if (pattern.Length > MaximumLength) throw new ArgumentException($"A pattern has at most {MaximumLength} characters, this one {pattern.Length}.");
        var options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | (ignoreCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        var made = new Regex(pattern, options);

        // Patterns come from rules, so the bound is there for the odd pack that computes them; starting over is good enough.
        if (Kept.Count >= MaximumKept) Kept.Clear();
        return Kept.GetOrAdd((pattern, ignoreCase), made);
    }
}
