namespace Auditor.RulePacks.Dockerfile;

/// <summary>
/// An SPDX licence expression: identifiers with AND, OR, WITH and parentheses (SPDX specification, annex "License expressions"). Parentheses are counted,
/// not nested into one another, so no depth is too deep.
/// </summary>
internal sealed class LicenceExpression(string text, LicenceNames names)
{
    private readonly string[] words = text.Replace("(", " ( ", StringComparison.Ordinal).Replace(")", " ) ", StringComparison.Ordinal)
        .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private int open;
    private bool wantsLicence = true;

    /// <summary>The word that made it invalid because it is no identifier, or null.</summary>
    public string? UnknownWord { get; private set; }

    public bool IsValid()
    {
        for (var i = 0; i < words.Length; i++)
        {
            if (!(wantsLicence ? TakesLicence(words[i]) : TakesOperator(words, ref i))) return false;
        }

        return !wantsLicence && open == 0;
    }

    private bool TakesLicence(string word)
    {
        if (word == "(")
        {
            open++;
            return true;
        }

        if (!names.IsLicence(word))
        {
            UnknownWord = word is ")" ? null : word;
            return false;
        }

        wantsLicence = false;
        return true;
    }

    private bool TakesOperator(string[] all, ref int at)
    {
        var word = all[at].ToUpperInvariant();
        if (word == ")") return --open >= 0;
        if (word == "WITH") return ++at < all.Length && TakesException(all[at]);
        wantsLicence = word is "AND" or "OR";
        return wantsLicence;
    }

    /// <summary>Exceptions are not looked up: the table has none.</summary>
    private static bool TakesException(string word) => word.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or ':');
}
