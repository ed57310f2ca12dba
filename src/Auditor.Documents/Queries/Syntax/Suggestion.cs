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

    /// <summary>Insertions, deletions, replacements and swaps of neighbours between two names (optimal string alignment).</summary>
    internal static int Distance(string left, string right)
    {
        var cost = new int[left.Length + 1, right.Length + 1];
        for (var i = 0; i <= left.Length; i++) cost[i, 0] = i;
        for (var j = 0; j <= right.Length; j++) cost[0, j] = j;
        for (var i = 1; i <= left.Length; i++)
        {
            for (var j = 1; j <= right.Length; j++)
            {
                var replaced = cost[i - 1, j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                var least = Math.Min(replaced, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                var isSwap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
                cost[i, j] = isSwap ? Math.Min(least, cost[i - 2, j - 2] + 1) : least;
            }
        }

        return cost[left.Length, right.Length];
    }
}
