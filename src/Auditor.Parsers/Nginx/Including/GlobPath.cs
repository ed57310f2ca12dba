namespace Auditor.Parsers.Nginx.Including;

/// <summary>glob(3) as nginx calls it: <c>*</c>, <c>?</c> and <c>[…]</c> within one name, a leading dot only by a dot.</summary>
internal static class GlobPath
{
    public static bool IsGlob(string path) => path.AsSpan().IndexOfAny('*', '?', '[') >= 0;

    public static bool IsMatch(ReadOnlySpan<char> path, ReadOnlySpan<char> pattern)
    {
        while (true)
        {
            var (name, part) = (path.IndexOf('/'), pattern.IndexOf('/'));
            if (name < 0 || part < 0) return name == part && IsName(path, pattern);
            if (!IsName(path[..name], pattern[..part])) return false;
            path = path[(name + 1)..];
            pattern = pattern[(part + 1)..];
        }
    }

    private static bool IsName(ReadOnlySpan<char> name, ReadOnlySpan<char> pattern)
    {
        if (name.StartsWith('.') && !pattern.StartsWith('.')) return false;
        int at = 0, in_ = 0, star = -1, mark = 0;
        while (at < name.Length)
        {
            if (in_ < pattern.Length && pattern[in_] == '*') (star, mark) = (in_++, at);
            else if (in_ < pattern.Length && MatchesOne(name[at], pattern, in_) is var length and > 0) (at, in_) = (at + 1, in_ + length);
            else if (star >= 0) (in_, at) = (star + 1, ++mark);
            else return false;
        }

        return pattern[in_..].Trim('*').IsEmpty;
    }

    /// <returns>The length of the pattern's element that matches the character; 0 when it does not.</returns>
    private static int MatchesOne(char c, ReadOnlySpan<char> pattern, int at)
    {
        if (pattern[at] == '?') return 1;
        if (pattern[at] == '\\' && at + 1 < pattern.Length) return pattern[at + 1] == c ? 2 : 0;
        var close = pattern[at] == '[' ? pattern[Math.Min(at + 2, pattern.Length)..].IndexOf(']') : -1;
        if (close < 0) return pattern[at] == c ? 1 : 0;
        var set = pattern[(at + 1)..(at + 2 + close)];
        var isNegated = set[0] is '!' or '^';
        return IsIn(c, isNegated ? set[1..] : set) != isNegated ? close + 3 : 0;
    }

    private static bool IsIn(char c, ReadOnlySpan<char> set)
    {
        for (var i = 0; i < set.Length; i++)
        {
            if (i + 2 < set.Length && set[i + 1] == '-')
            {
                if (c >= set[i] && c <= set[i + 2]) return true;
                i += 2;
            }
            else if (set[i] == c)
            {
                return true;
            }
        }

        return false;
    }
}
