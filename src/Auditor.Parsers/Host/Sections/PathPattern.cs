namespace Auditor.Parsers.Host.Sections;

/// <summary>Patterns of glob(7) over paths: <c>*</c> and <c>?</c> do not stand for a slash; of a set <c>[a-z]</c> only its place
/// counts.</summary>
internal static class PathPattern
{
    private const int Longest = 256;

    public static bool Matches(string pattern, string path)
    {
        if (pattern.Length > Longest || path.Length > Longest) return false;
        var (at, place, star, retry) = (0, 0, -1, 0);
        while (place < path.Length)
        {
            if (at < pattern.Length && pattern[at] == '*') (star, retry) = (at++, place);
            else if (at < pattern.Length && IsOne(pattern, ref at, path[place])) place++;
            else if (star >= 0 && path[retry] != '/') (at, place) = (star + 1, ++retry);
            else return false;
        }

        while (at < pattern.Length && pattern[at] == '*') at++;
        return at == pattern.Length;
    }

    private static bool IsOne(string pattern, ref int at, char c)
    {
        var isMatch = pattern[at] is '?' or '[' ? c != '/' : pattern[at] == c;
        if (!isMatch) return false;
        var end = pattern[at] == '[' ? pattern.IndexOf(']', at + 1) : at;
        at = (end < 0 ? at : end) + 1;
        return true;
    }
}
