namespace Auditor.Rules.Packs.Files;

/// <summary>Finds what a misspelt word was meant to be.</summary>
internal static class Spelling
{
    private const int LongestWord = 64;

    /// <summary><c>unknown key "titel"; did you mean "title"?</c>, or without the question when nothing is close.</summary>
    public static string Unknown(string what, string word, IEnumerable<string> known) =>
        Closest(word, known) is { } close ? $"unknown {what} \"{word}\"; did you mean \"{close}\"?" : $"unknown {what} \"{Short(word)}\"";

    /// <summary>A word as messages quote it: a very long one is cut.</summary>
    public static string Short(string word) => word.Length <= LongestWord ? word : word[..LongestWord] + "…";

    /// <summary>The known word with the fewest typing mistakes between it and the given one: at most one in three letters.</summary>
    public static string? Closest(string word, IEnumerable<string> known)
    {
        if (word.Length > LongestWord) return null;
        var limit = Math.Max(1, word.Length / 3);
        var best = known.Select(candidate => (Word: candidate, Distance: Distance(word, candidate)))
            .OrderBy(item => item.Distance).ThenBy(item => item.Word, StringComparer.Ordinal).FirstOrDefault();
        return best.Word is not null && best.Distance <= limit ? best.Word : null;
    }

    /// <summary>Optimal string alignment: insertions, deletions, replacements and swaps of neighbours.</summary>
    private static int Distance(string a, string b)
    {
        var rows = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++) rows[i, 0] = i;
        for (var j = 0; j <= b.Length; j++) rows[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = rows[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                rows[i, j] = Math.Min(replaced, Math.Min(rows[i - 1, j], rows[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    rows[i, j] = Math.Min(rows[i, j], rows[i - 2, j - 2] + 1);
            }
        }

        return rows[a.Length, b.Length];
    }
}
