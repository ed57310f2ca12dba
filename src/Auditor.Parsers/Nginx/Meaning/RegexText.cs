namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Looks into regular expressions of PCRE without running them.</summary>
internal static class RegexText
{
    private static readonly List<string> None = [];

    /// <summary>The names of its named groups.</summary>
    public static IReadOnlyList<string> Names(string pattern)
    {
        List<string>? names = null;
        for (var at = pattern.IndexOf("(?", StringComparison.Ordinal); at >= 0; at = pattern.IndexOf("(?", at + 2, StringComparison.Ordinal))
        {
            var from = at + 2;
            if (from < pattern.Length && pattern[from] == 'P') from++;
            if (from >= pattern.Length || pattern[from] is not ('<' or '\'') || (from + 1 < pattern.Length && pattern[from + 1] is '=' or '!')) continue;
            var to = pattern.IndexOf(pattern[from] == '<' ? '>' : '\'', from + 1);
            if (to > from + 1) (names ??= []).Add(pattern[(from + 1)..to]);
        }

        return names ?? None;
    }

    /// <summary>The stretches of its capturing groups, in order: without their parentheses.</summary>
    public static List<(int Start, int Length)> Groups(string pattern)
    {
        var groups = new List<(int Start, int Length)>();
        var open = new Stack<int>();
        for (var at = 0; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\') at++;
            else if (pattern[at] == '[') at = EndOfClass(pattern, at);
            else if (pattern[at] == '(') open.Push(Open(pattern, at, groups));
            else if (pattern[at] == ')' && open.TryPop(out var group) && group >= 0) groups[group] = groups[group] with { Length = at - groups[group].Start };
        }

        return groups;
    }

    /// <summary>Whether what a group matches can hold a line feed or carriage return: a negated class or escape that does not exclude them. A dot does not match a line feed.</summary>
    public static bool MayHoldNewline(ReadOnlySpan<char> group)
    {
        for (var at = 0; at < group.Length; at++)
        {
            if (group[at] == '\\' && at + 1 < group.Length)
            {
                if (group[++at] is 's' or 'W' or 'D' or 'n' or 'r' or 'R' or 'v') return true;
            }
            else if (group[at] == '[')
            {
                var end = EndOfClass(group, at);
                if (at + 1 < group.Length && group[at + 1] == '^' && !ExcludesNewline(group[at..Math.Min(end + 1, group.Length)])) return true;
                at = end;
            }
        }

        return false;
    }

    /// <summary>Whether a group matches only words that are written in it: <c>red|green</c>.</summary>
    public static bool IsChoice(ReadOnlySpan<char> group)
    {
        foreach (var character in WithoutName(group))
        {
            if (!IsWordCharacter(character) && character != '|') return false;
        }

        return true;
    }

    /// <summary>Whether what a group matches has only letters, digits, - and _.</summary>
    public static bool IsWord(ReadOnlySpan<char> group)
    {
        group = WithoutName(group);
        for (var at = 0; at < group.Length; at++)
        {
            if (group[at] == '\\' && at + 1 < group.Length && group[at + 1] is 'w' or 'd') at++;
            else if (group[at] == '[' && EndOfClass(group, at) is var end && IsWordClass(group[(at + 1)..end])) at = end;
            else if (group[at] == '{') at = Math.Max(at, group[at..].IndexOf('}') + at);
            else if (!IsWordCharacter(group[at]) && group[at] is not ('+' or '*' or '?' or '|')) return false;
        }

        return true;
    }

    /// <summary>The pattern without what it looks ahead and back for.</summary>
    public static string WithoutLookaround(string pattern)
    {
        for (var at = pattern.IndexOf("(?", StringComparison.Ordinal); at >= 0 && at < pattern.Length; at = pattern.IndexOf("(?", at, StringComparison.Ordinal))
        {
            var rest = pattern.AsSpan(at + 2);
            if (rest.StartsWith("!") || rest.StartsWith("=") || rest.StartsWith("<!") || rest.StartsWith("<=")) pattern = pattern.Remove(at, EndOfGroup(pattern, at) - at + 1);
            else at += 2;
        }

        return pattern;
    }

    private static int EndOfGroup(string pattern, int open)
    {
        var depth = 0;
        for (var at = open; at < pattern.Length; at++)
        {
            if (pattern[at] == '\\') at++;
            else if (pattern[at] == '[') at = EndOfClass(pattern, at);
            else if (pattern[at] == '(') depth++;
            else if (pattern[at] == ')' && --depth == 0) return at;
        }

        return pattern.Length - 1;
    }

    private static ReadOnlySpan<char> WithoutName(ReadOnlySpan<char> group)
    {
        if (!group.StartsWith("?<") && !group.StartsWith("?P<")) return group.StartsWith("?:") ? group[2..] : group;
        return group[(group.IndexOf('>') + 1)..];
    }

    private static bool IsWordClass(ReadOnlySpan<char> inside)
    {
        for (var at = 0; at < inside.Length; at++)
        {
            if (inside[at] == '\\' && at + 1 < inside.Length && inside[at + 1] is 'w' or 'd' or '-' or '_') at++;
            else if (!IsWordCharacter(inside[at])) return false;
        }

        return inside.Length > 0;
    }

    private static bool IsWordCharacter(char character) => char.IsAsciiLetterOrDigit(character) || character is '-' or '_';

    private static bool ExcludesNewline(ReadOnlySpan<char> negated) => negated.Contains("\\s", StringComparison.Ordinal) || negated.Contains("\\n", StringComparison.Ordinal) || negated.Contains('\n');

    private static int Open(string pattern, int at, List<(int Start, int Length)> groups)
    {
        var isNamed = pattern.AsSpan(at).StartsWith("(?<", StringComparison.Ordinal) || pattern.AsSpan(at).StartsWith("(?P<", StringComparison.Ordinal) || pattern.AsSpan(at).StartsWith("(?'", StringComparison.Ordinal);
        var isLookbehind = pattern.AsSpan(at).StartsWith("(?<=", StringComparison.Ordinal) || pattern.AsSpan(at).StartsWith("(?<!", StringComparison.Ordinal);
        if (at + 1 < pattern.Length && pattern[at + 1] is '?' or '*' && (!isNamed || isLookbehind)) return -1;
        groups.Add((at + 1, pattern.Length - at - 1));
        return groups.Count - 1;
    }

    private static int EndOfClass(ReadOnlySpan<char> pattern, int open)
    {
        var at = open + 1;
        if (at < pattern.Length && pattern[at] == '^') at++;
        if (at < pattern.Length && pattern[at] == ']') at++;
        for (; at < pattern.Length && pattern[at] != ']'; at++)
        {
            if (pattern[at] == '\\') at++;
        }

        return Math.Min(at, pattern.Length - 1);
    }
}
