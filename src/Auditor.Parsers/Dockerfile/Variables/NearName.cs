namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>Finds the name that a misspelt one was meant to be.</summary>
internal static class NearName
{
    private const int LongestName = 64;

    /// <summary>
    /// The nearest candidate within one edit (two from eight characters on), another case included; an edit is an insertion, a deletion,
    /// a replacement, or a swap of neighbours. Null when there is none, or when the name itself is among the candidates.
    /// </summary>
    public static string? Of(string name, IEnumerable<string> candidates, int shortest = 4)
    {
        if (name.Length > LongestName) return null;
        string? nearest = null;
        var limit = name.Length >= 8 ? 2 : name.Length >= shortest ? 1 : 0;
        foreach (var candidate in candidates)
        {
            if (candidate == name) return null;
            if (Math.Abs(candidate.Length - name.Length) > limit) continue;
            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Distance(name, candidate);
            if (distance > limit || (nearest is not null && distance == limit)) continue;
            nearest = candidate;
            limit = distance;
        }

        return nearest;
    }

    /// <summary>Optimal string alignment distance.</summary>
    internal static int Distance(string a, string b)
    {
        var rows = new int[3][];
        for (var i = 0; i < 3; i++) rows[i] = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) rows[0][j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, above, twoAbove) = (rows[i % 3], rows[(i + 2) % 3], rows[(i + 1) % 3]);
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = a[i - 1] == b[j - 1] ? 0 : 1;
                row[j] = Math.Min(Math.Min(above[j] + 1, row[j - 1] + 1), above[j - 1] + cost);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], twoAbove[j - 2] + 1);
            }
        }

        return rows[a.Length % 3][b.Length];
    }
}
