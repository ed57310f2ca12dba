using Auditor.Documents;

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
            var distance = string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase) ? 0 : Spelling.Distance(name, candidate);
            if (distance > limit || (nearest is not null && distance == limit)) continue;
            nearest = candidate;
            limit = distance;
        }

        return nearest;
    }
}
