namespace Auditor.Parsers.Shell.Reading;

/// <summary>
/// Tells arithmetic <c>(( … ))</c> from a subshell in a subshell <c>( ( … ) … )</c>, as POSIX XCU 2.6.3 asks:
/// arithmetic when the parenthesis that closes the inner one is followed at once by the outer's.
/// </summary>
internal sealed class ArithmeticFinder(ShellCursor cursor)
{
    /// <summary>Total work allowed, as a multiple of the text: nested openings look at the same text again.</summary>
    private const int WorkPerCharacter = 2 * ShellCursor.MaximumNesting;

    private long work = ((long)cursor.Text.Length + 1024) * WorkPerCharacter;

    public bool IsArithmetic(int at)
    {
        if (at + 1 >= cursor.Limit || cursor.Text[at] != '(' || cursor.Text[at + 1] != '(') return false;
        if (work <= 0) return true;
        var end = FindClose(at + 2);
        work -= end - at;
        return end + 1 >= cursor.Limit || cursor.Text[end + 1] == ')' || cursor.ContinuationLength(end + 1) > 0;
    }

    /// <summary>Offset of the parenthesis that closes the inner one, or the limit.</summary>
    private int FindClose(int at)
    {
        var open = 1;
        while (at < cursor.Limit)
        {
            switch (cursor.Text[at])
            {
                case '\\': at++; break;
                case '\'' or '"': at = SkipQuoted(at); break;
                case '(': open++; break;
                case ')' when --open == 0: return at;
            }

            at++;
        }

        return cursor.Limit;
    }

    private int SkipQuoted(int at)
    {
        var close = cursor.Text.IndexOf(cursor.Text[at], at + 1, cursor.Limit - at - 1);
        return close < 0 ? at : close;
    }
}
