using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Regular expressions that PCRE certainly refuses: parentheses and brackets that do not match, nothing to repeat, an open escape, a range that falls.</summary>
internal static class RegexCheck
{
    private static readonly System.Buffers.SearchValues<char> HeadEnds = System.Buffers.SearchValues.Create(":=!>)|#&");

    public static void Check(Directive directive, string pattern, int argument)
    {
        if (Fault(pattern) is { } fault) directive.Refuse("invalid-regex", $"pcre_compile() failed: {fault} in \"{pattern}\"", argument);
    }

    /// <summary>What is wrong, in PCRE's words; null when nothing certain is.</summary>
    public static string? Fault(ReadOnlySpan<char> pattern)
    {
        var (depth, canRepeat) = (0, false);
        for (var at = 0; at < pattern.Length; at++)
        {
            switch (pattern[at])
            {
                case '\\' when at + 1 == pattern.Length: return "\\ at end of pattern";
                case '\\': (at, canRepeat) = (at + 1, true); break;
                case '[':
                    if (ClassFault(pattern, ref at) is { } fault) return fault;
                    canRepeat = true;
                    break;
                case '(':
                    (depth, canRepeat) = (depth + 1, false);
                    at += GroupHead(pattern[at..]);
                    break;
                case ')' when depth == 0: return "unmatched closing parenthesis";
                case ')': (depth, canRepeat) = (depth - 1, true); break;
                case '|' or '^': canRepeat = false; break;
                case '*' or '+' or '?' when !canRepeat: return "quantifier does not follow a repeatable item";
                case '*' or '+' or '?':
                    if (at + 1 < pattern.Length && pattern[at + 1] is '?' or '+') at++;
                    canRepeat = false;
                    break;
                default: canRepeat = true; break;
            }
        }

        return depth > 0 ? "missing closing parenthesis" : null;
    }

    /// <summary>How many characters behind the parenthesis belong to the kind of the group: <c>?:</c>, <c>?&lt;name&gt;</c>, <c>*VERB</c>.</summary>
    private static int GroupHead(ReadOnlySpan<char> group)
    {
        if (group.Length < 2 || group[1] is not ('?' or '*')) return 0;
        var end = group[1] == '*' ? group.IndexOf(')') - 1 : group[1..].IndexOfAny(HeadEnds);
        if (group.Length > 2 && group[1] == '?' && group[2] is '\'') end = group[3..].IndexOf('\'') + 3 - 1;
        return end < 1 ? 1 : group[Math.Min(end + 1, group.Length - 1)] == ')' ? end : end + 1 - (group[1] == '*' ? 1 : 0);
    }

    private static string? ClassFault(ReadOnlySpan<char> pattern, ref int at)
    {
        var from = at + 1;
        if (from < pattern.Length && pattern[from] == '^') from++;
        if (from < pattern.Length && pattern[from] == ']') from++;
        for (var i = from; i < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
            }
            else if (pattern[i] == '[' && i + 1 < pattern.Length && pattern[i + 1] == ':' && pattern[i..].IndexOf(":]", StringComparison.Ordinal) is var end and > 0)
            {
                i += end + 1;
            }
            else if (pattern[i] == ']')
            {
                at = i;
                return null;
            }
            else if (i + 2 < pattern.Length && pattern[i + 1] == '-' && pattern[i + 2] is not (']' or '\\' or '[') && pattern[i] > pattern[i + 2])
            {
                return "range out of order in character class";
            }
        }

        return "missing terminating ] for character class";
    }
}
