using System.Collections.Concurrent;
using Auditor.Documents.Queries.Evaluation;

namespace Auditor.Documents.Queries.Functions;

/// <summary>Patterns by text. Matching takes time linear in the text, whatever the pattern.</summary>
internal static class Patterns
{
    public const int MaximumLength = 4_000;
    public const int MaximumKept = 500;

    private static readonly ConcurrentDictionary<string, Pattern> KeptWithCase = new(StringComparer.Ordinal);
    private static readonly ConcurrentDictionary<string, Pattern> KeptWithoutCase = new(StringComparer.Ordinal);

    /// <summary>The pattern that a call gives as its second argument, with the flags of the third.</summary>
    /// <exception cref="QueryException">It is none.</exception>
    public static Pattern Of(Evaluation.Evaluation evaluation, in Focus focus, Operation[] arguments)
    {
        var pattern = arguments[1].Text(evaluation, focus);
        var flags = arguments.Length > 2 ? arguments[2].Text(evaluation, focus) : "";
        if (flags is not ("" or "i")) throw new QueryException($"'{flags}' is no flag of a pattern; only 'i' is.");
        return Known(pattern, flags == "i");
    }

    /// <exception cref="QueryException">It is none.</exception>
    public static Pattern Known(string pattern, bool ignoreCase)
    {
        try
        {
            return Of(pattern, ignoreCase);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            throw new QueryException(error.Message, error);
        }
    }

    /// <exception cref="ArgumentException">It is no regular expression, or longer than <see cref="MaximumLength"/>.</exception>
    /// <exception cref="NotSupportedException">It has a construct that needs backtracking, or is too large when its repetitions are written out.</exception>
    public static Pattern Of(string pattern, bool ignoreCase)
    {
        var kept = ignoreCase ? KeptWithoutCase : KeptWithCase;
        if (kept.TryGetValue(pattern, out var known)) return known;
        if (pattern.Length > MaximumLength) throw new ArgumentException($"A pattern has at most {MaximumLength} characters, this one {pattern.Length}.");
        var made = new Pattern(pattern, ignoreCase);

        // Patterns come from rules, so the bound is there for the odd pack that computes them; starting over is good enough.
        if (kept.Count >= MaximumKept) kept.Clear();
        return kept.GetOrAdd(pattern, made);
    }
}
