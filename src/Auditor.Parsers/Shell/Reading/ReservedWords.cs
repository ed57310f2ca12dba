namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reserved words (POSIX XCU 2.4, bash "Reserved Words"), which only count unquoted and where a command can start.</summary>
internal static class ReservedWords
{
    private const int LongestWord = 8;

    /// <summary>The reserved word at the cursor, or null.</summary>
    public static string? At(ShellCursor cursor)
    {
        if (cursor.IsAtEnd) return null;
        var start = cursor.Position;
        var end = start;
        while (end < cursor.Limit && end - start <= LongestWord && !IsDelimiter(cursor, end)) end++;
        return Find(cursor.Text.AsSpan(start, end - start));
    }

    public static bool EndsList(string word) => word is "then" or "else" or "elif" or "fi" or "do" or "done" or "esac" or "}";

    private static bool IsDelimiter(ShellCursor cursor, int at) =>
        cursor.Text[at] is ' ' or '\t' or '\n' or ';' or '&' or '|' or '<' or '>' or '(' or ')'
        || cursor.NewlineLength(at) > 0 || cursor.ContinuationLength(at) > 0;

    private static string? Find(ReadOnlySpan<char> word) => word switch
    {
        "if" => "if",
        "then" => "then",
        "elif" => "elif",
        "else" => "else",
        "fi" => "fi",
        "for" => "for",
        "while" => "while",
        "until" => "until",
        "do" => "do",
        "done" => "done",
        "case" => "case",
        "esac" => "esac",
        "in" => "in",
        "{" => "{",
        "}" => "}",
        "!" => "!",
        "[[" => "[[",
        "function" => "function",
        "select" => "select",
        "coproc" => "coproc",
        "time" => "time",
        _ => null,
    };
}
