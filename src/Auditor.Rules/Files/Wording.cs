using Auditor.Documents;

namespace Auditor.Rules.Files;

/// <summary>How mistakes in files are told.</summary>
internal static class Wording
{
    private const int LongestWord = 64;

    /// <summary><c>unknown key "titel"; did you mean "title"?</c>, or without the question when nothing is close.</summary>
    public static string Unknown(string what, string word, IEnumerable<string> known) =>
        Spelling.Closest(word, known) is { } close ? $"unknown {what} \"{word}\"; did you mean \"{close}\"?" : $"unknown {what} \"{Short(word)}\"";

    /// <summary>A word as messages quote it: a very long one is cut.</summary>
    public static string Short(string word) => word.Length <= LongestWord ? word : word[..LongestWord] + "…";
}
