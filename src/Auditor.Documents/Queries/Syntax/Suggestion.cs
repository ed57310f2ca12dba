namespace Auditor.Documents.Queries.Syntax;

/// <summary>What somebody who mistyped a name may have meant.</summary>
internal static class Suggestion
{
    /// <summary>A clause to append to a message, or the empty string when nothing is near.</summary>
    public static string For(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = Math.Max(1, name.Length / 3) + 1;
        foreach (var candidate in candidates.Order(StringComparer.Ordinal))
        {
            if (Distance(name, candidate) is var distance && distance >= least) continue;
            (best, least) = (candidate, distance);
        }

        return best is null ? "" : $"; did you mean '{best}'";
    }

    /// <summary>Levenshtein's distance: insertions, deletions and replacements of one character.</summary>
    internal static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var cost = left[i - 1] == right[j - 1] ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.Min(cost, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}
