using System.Buffers;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads words with their quoting (POSIX XCU 2.2, 2.3).</summary>
internal sealed class WordReader(ScriptReader reader)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("\\'\"$`<>()|&;{}[] \t\n\r");

    private readonly ShellCursor cursor = reader.Cursor;

    /// <summary>The word at the cursor, or null when none starts there.</summary>
    public ShellWord? TryRead() => TryRead(PartsKind.Word);

    public ShellWord? TryRead(PartsKind kind)
    {
        if (cursor.IsAtEnd) return null;
        var start = cursor.Position;
        var collector = new PartCollector(cursor);
        Read(collector, kind, isQuoted: false);
        return cursor.Position == start ? null : collector.Word(start, cursor.Position);
    }

    /// <summary>Reads parts up to the end of their kind; the closing character is left to the caller.</summary>
    public void Read(PartCollector collector, PartsKind kind, bool isQuoted)
    {
        var start = cursor.Position;
        var parentheses = 0;
        while (!cursor.IsAtEnd)
        {
            if (IsEnd(kind, start, parentheses)) return;
            parentheses += cursor.Current switch { '(' => 1, ')' => -1, _ => 0 };
            ReadPart(collector, kind, isQuoted);
        }
    }

    private bool IsEnd(PartsKind kind, int start, int parentheses)
    {
        var current = cursor.Current;
        return kind switch
        {
            PartsKind.Word => IsWordEnd(current, start),
            PartsKind.Regex => parentheses <= 0 && (current is ' ' or '\t' || cursor.NewlineLength(cursor.Position) > 0),
            PartsKind.DoubleQuoted => current == '"',
            PartsKind.Operand or PartsKind.QuotedOperand => current == '}',
            PartsKind.Arithmetic => current == ')' && parentheses <= 0,
            PartsKind.Bracket => current == ']',
            PartsKind.Glob => current == ')' && parentheses <= 0,
            _ => false,
        };
    }

    private bool IsWordEnd(char current, int start) => current switch
    {
        ' ' or '\t' or '\n' or ';' or '&' or '|' or ')' => true,
        '\r' => cursor.NewlineLength(cursor.Position) > 0,
        '(' => !IsGlobOpening(start),
        '<' or '>' => cursor.Peek(1) != '(',
        _ => false,
    };

    private bool IsGlobOpening(int start)
    {
        var at = cursor.Position;
        return cursor.IsBash && at > start && cursor.Text[at - 1] is '?' or '*' or '+' or '@' or '!';
    }

    private void ReadPart(PartCollector collector, PartsKind kind, bool isQuoted)
    {
        var isQuotedText = kind is PartsKind.DoubleQuoted or PartsKind.Body or PartsKind.QuotedOperand or PartsKind.Arithmetic;
        switch (cursor.Current)
        {
            case '\\': ReadEscape(collector, kind, isQuoted); break;
            case '\'' when !isQuotedText: ReadSingleQuoted(collector); break;
            case '"' when kind is not (PartsKind.DoubleQuoted or PartsKind.Body or PartsKind.Arithmetic): ReadDoubleQuoted(collector); break;
            case '$': reader.Dollars.Read(collector, isQuoted || isQuotedText); break;
            case '`': reader.Substitutions.ReadBacktick(collector, isQuoted || isQuotedText, kind == PartsKind.DoubleQuoted); break;
            case '<' or '>' when kind == PartsKind.Word: reader.Substitutions.ReadProcess(collector); break;
            case '(' when kind == PartsKind.Word: ReadGlob(collector); break;
            default: ReadRun(collector, isQuoted); break;
        }
    }

    private void ReadRun(PartCollector collector, bool isQuoted)
    {
        var start = cursor.Position;
        var rest = cursor.Text.AsSpan(start + 1, cursor.Limit - start - 1);
        var length = rest.IndexOfAny(Special);
        cursor.Position = length < 0 ? cursor.Limit : start + 1 + length;
        collector.Text(start, cursor.Position, isQuoted);
    }

    private void ReadEscape(PartCollector collector, PartsKind kind, bool isQuoted)
    {
        var start = cursor.Position;
        var continuation = cursor.ContinuationLength(start);
        if (continuation > 0)
        {
            cursor.Position += continuation;
            return;
        }

        var length = start + 1 < cursor.Limit ? 2 : 1;
        cursor.Position += length;
        if (length == 1 || !IsEscapable(cursor.Text[start + 1], kind)) collector.Text(start, cursor.Position, isQuoted);
        else collector.Add(new TextPart(start, cursor.Position, true, cursor.Slice(start + 1, start + 2)));
        collector.IsQuoted = true;
    }

    /// <summary>Inside double quotes a backslash only escapes these (POSIX XCU 2.2.3).</summary>
    private static bool IsEscapable(char escaped, PartsKind kind) => kind switch
    {
        PartsKind.DoubleQuoted => escaped is '$' or '`' or '"' or '\\',
        PartsKind.QuotedOperand => escaped is '$' or '`' or '"' or '\\' or '}',
        PartsKind.Body or PartsKind.Arithmetic => escaped is '$' or '`' or '\\',
        _ => true,
    };

    private void ReadSingleQuoted(PartCollector collector)
    {
        var open = cursor.Position;
        var close = cursor.Text.IndexOf('\'', open + 1, cursor.Limit - open - 1);
        if (close < 0) cursor.Problem("shell-unterminated", "The single quote is never closed.", open, cursor.Limit);
        var end = close < 0 ? cursor.Limit : close;
        collector.IsQuoted = true;
        collector.Text(open + 1, end, true);
        cursor.Position = Math.Min(end + 1, cursor.Limit);
    }

    public void ReadDoubleQuoted(PartCollector collector)
    {
        var open = cursor.Position++;
        collector.IsQuoted = true;
        Read(collector, PartsKind.DoubleQuoted, isQuoted: true);
        if (cursor.IsAtEnd) cursor.Problem("shell-unterminated", "The double quote is never closed.", open, cursor.Limit);
        else cursor.Position++;
    }

    /// <summary><c>@(a|b)</c>: the pattern list is text, and may hold expansions.</summary>
    private void ReadGlob(PartCollector collector)
    {
        var open = cursor.Position++;
        collector.Text(open, cursor.Position, false);
        Read(collector, PartsKind.Glob, isQuoted: false);
        if (cursor.IsAtEnd)
        {
            cursor.Problem("shell-unterminated", "The pattern list is never closed.", open, cursor.Limit);
            return;
        }

        collector.Text(cursor.Position, cursor.Position + 1, false);
        cursor.Position++;
    }
}
