using System.Text;
using System.Text.RegularExpressions;

namespace Auditor.Parsers.Dockerfile.Variables;

/// <summary>The patterns of <c>${x#p}</c>, <c>${x%p}</c> and <c>${x/p/r}</c>: <c>*</c>, <c>?</c> and escaped characters; no brackets, as in the builder.</summary>
internal static class ShellPattern
{
    private const int MaximumLength = 256;
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>The value without what the pattern matches at its start or end; null when the pattern is none.</summary>
    public static string? Trim(string value, string pattern, bool atEnd, bool isGreedy)
    {
        if (Tokens(pattern) is not { } tokens) return null;
        if (atEnd) tokens.Reverse();
        var match = new Regex("^" + ToRegex(tokens, isGreedy), Options).Match(atEnd ? Reverse(value) : value);
        if (!match.Success) return value;
        return atEnd ? value[..^match.Length] : value[match.Length..];
    }

    public static string? Replace(string value, string pattern, string replacement, bool isAll)
    {
        if (Tokens(pattern) is not { } tokens || replacement.Length > MaximumLength) return null;
        return new Regex(ToRegex(tokens, isGreedy: true), Options).Replace(value, _ => replacement, isAll ? -1 : 1);
    }

    private static string ToRegex(List<string> tokens, bool isGreedy)
    {
        var regex = new StringBuilder();
        foreach (var token in tokens) regex.Append(token == ".*" && !isGreedy ? ".*?" : token);
        return regex.ToString();
    }

    private static List<string>? Tokens(string pattern)
    {
        if (pattern.Length > MaximumLength) return null;
        var tokens = new List<string>();
        for (var i = 0; i < pattern.Length; i++)
        {
            var c = pattern[i];
            if (c == '\\' && i + 1 < pattern.Length) tokens.Add(Regex.Escape(pattern[++i].ToString()));
            else tokens.Add(c switch { '*' => ".*", '?' => ".", _ => Regex.Escape(c.ToString()) });
        }

        return tokens;
    }

    private static string Reverse(string value)
    {
        var characters = value.ToCharArray();
        Array.Reverse(characters);
        return new string(characters);
    }
}
