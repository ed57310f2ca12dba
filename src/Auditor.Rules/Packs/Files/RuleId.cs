namespace Auditor.Rules.Packs.Files;

/// <summary>The form of rule ids: <c>pack/name</c>, each in lower-case letters, digits and single hyphens, a letter first.</summary>
public static class RuleId
{
    public static bool IsValid(string id)
    {
        var slash = id.IndexOf('/', StringComparison.Ordinal);
        return slash > 0 && IsName(id.AsSpan(0, slash)) && IsName(id.AsSpan(slash + 1));
    }

    /// <summary>Whether a word is in kebab case: names of rules, settings and values.</summary>
    internal static bool IsName(ReadOnlySpan<char> word)
    {
        if (word.IsEmpty || !char.IsAsciiLetterLower(word[0]) || word[^1] == '-') return false;
        for (var i = 1; i < word.Length; i++)
        {
            var isPart = char.IsAsciiLetterLower(word[i]) || char.IsAsciiDigit(word[i]) || (word[i] == '-' && word[i - 1] != '-');
            if (!isPart) return false;
        }

        return true;
    }
}
