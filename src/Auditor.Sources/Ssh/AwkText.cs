using System.Text;

namespace Auditor.Sources.Ssh;

/// <summary>An awk program without the blanks and line feeds that say nothing. Strings, regular expressions and the blanks of concatenation stay.</summary>
internal static class AwkText
{
    /// <summary>Beside these a blank separates nothing. A parenthesis that opens is none of them to its left: <c>f (x)</c> is no call.</summary>
    private const string Marks = "=~&|?:,;{})<>!*";

    /// <summary>What a regular expression stands behind; elsewhere a slash divides.</summary>
    private const string BeforeRegex = "(,{};!~&|?:=";

    /// <summary>Behind these a line feed ends no statement.</summary>
    private const string Open = "{;,&|";

    public static string Short(string program)
    {
        var text = new StringBuilder(program.Length);
        var at = 0;
        while (at < program.Length)
        {
            var end = End(program, at, text);
            if (IsBlank(program[at])) text.Append(Blank(program[at..end], Last(text), end < program.Length ? program[end] : '}'));
            else text.Append(program, at, end - at);
            at = end;
        }

        return text.ToString();
    }

    private static int End(string program, int at, StringBuilder before) => program[at] switch
    {
        '"' => EndOfString(program, at + 1),
        '/' when Last(before) == '\n' || BeforeRegex.Contains(Last(before), StringComparison.Ordinal) => EndOfRegex(program, at + 1),
        var c when IsBlank(c) => EndOfBlanks(program, at),
        _ => at + 1,
    };

    private static string Blank(string blanks, char before, char after)
    {
        if (blanks.Contains('\n', StringComparison.Ordinal)) return Open.Contains(before, StringComparison.Ordinal) || after == '}' ? "" : "\n";
        var isBesideMark = before == '(' || Marks.Contains(after, StringComparison.Ordinal)
            || (Marks.Contains(before, StringComparison.Ordinal) && (before != ')' || after != '('));
        return isBesideMark ? "" : " ";
    }

    private static int EndOfString(string program, int at)
    {
        while (at < program.Length && program[at] != '"') at += program[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, program.Length);
    }

    /// <summary>A slash in a bracket expression does not end it.</summary>
    private static int EndOfRegex(string program, int at)
    {
        while (at < program.Length && program[at] != '/')
        {
            if (program[at] == '[') at = EndOfBrackets(program, at + 1);
            else at += program[at] == '\\' ? 2 : 1;
        }

        return Math.Min(at + 1, program.Length);
    }

    /// <summary>A bracket that closes is one of the characters where it stands first.</summary>
    private static int EndOfBrackets(string program, int at)
    {
        if (at < program.Length && program[at] == '^') at++;
        if (at < program.Length && program[at] == ']') at++;
        while (at < program.Length && program[at] != ']') at += program[at] == '\\' ? 2 : 1;
        return Math.Min(at + 1, program.Length);
    }

    private static int EndOfBlanks(string program, int at)
    {
        while (at < program.Length && IsBlank(program[at])) at++;
        return at;
    }

    private static bool IsBlank(char c) => c is ' ' or '\n';

    private static char Last(StringBuilder text) => text.Length > 0 ? text[^1] : '{';
}
