namespace Auditor.Documents.Secrets;

/// <summary>The words of a name, in lower case: split at everything that is no letter or digit, and where camel case starts a word.</summary>
internal static class NameTokens
{
    private const int LongestName = 256;

    public static List<string> Of(string name)
    {
        var tokens = new List<string>();
        var length = Math.Min(name.Length, LongestName);
        var start = 0;
        for (var i = 0; i <= length; i++)
        {
            var isBreak = i == length || !char.IsAsciiLetterOrDigit(name[i]);
            if (!isBreak && !(i > start && StartsWord(name, i, length))) continue;
            if (i > start) tokens.Add(name[start..i].ToLowerInvariant());
            start = isBreak ? i + 1 : i;
        }

        return tokens;
    }

    /// <summary>A capital after a small letter or digit, or the last capital of several before a small letter.</summary>
    private static bool StartsWord(string name, int i, int length)
    {
        if (!char.IsAsciiLetterUpper(name[i])) return false;
        if (char.IsAsciiLetterLower(name[i - 1])) return true;
        return char.IsAsciiLetterUpper(name[i - 1]) && i + 1 < length && char.IsAsciiLetterLower(name[i + 1]);
    }
}
