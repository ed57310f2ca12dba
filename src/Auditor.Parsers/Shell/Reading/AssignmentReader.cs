using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads assignments (POSIX XCU 2.9.1) and bash arrays.</summary>
internal sealed class AssignmentReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;

    /// <summary>The assignment at the cursor, or null.</summary>
    public ShellAssignment? TryRead()
    {
        var start = cursor.Position;
        if (ReadHead() is not { } head) return null;
        var value = cursor.Current == '(' ? ReadArrayWord(cursor.Position) : ReadValue();
        return new ShellAssignment(start, cursor.Position, head.Name, head.IsAppend, value);
    }

    /// <summary>An argument of <c>declare</c> and the like that assigns an array, or null.</summary>
    public ShellWord? TryReadArrayArgument()
    {
        var start = cursor.Position;
        if (ReadHead() is not null && cursor.Current == '(') return ReadArrayWord(start);
        cursor.Position = start;
        return null;
    }

    private (ShellWord Name, bool IsAppend)? ReadHead()
    {
        var start = cursor.Position;
        var nameEnd = start + reader.Dollars.NameLength(start);
        if (nameEnd == start) return null;
        var at = SubscriptEnd(nameEnd);
        var isAppend = at < cursor.Limit && cursor.Text[at] == '+' && at + 1 < cursor.Limit && cursor.Text[at + 1] == '=';
        if (!isAppend && (at >= cursor.Limit || cursor.Text[at] != '=')) return null;
        cursor.Position = at + (isAppend ? 2 : 1);
        if (isAppend || at > nameEnd) cursor.BashForm("An array or append assignment", start, cursor.Position);
        return (new ShellWord(start, at, cursor.Slice(start, at), []), isAppend);
    }

    /// <summary>The end of <c>[…]</c> at an offset, or the offset when there is none on this line.</summary>
    private int SubscriptEnd(int at)
    {
        if (at >= cursor.Limit || cursor.Text[at] != '[') return at;
        var open = 0;
        for (var end = at; end < cursor.Limit && end - at < 1024 && cursor.Text[end] != '\n'; end++)
        {
            if (cursor.Text[end] == '[') open++;
            else if (cursor.Text[end] == ']' && --open == 0) return end + 1;
        }

        return at;
    }

    private ShellWord ReadValue() => reader.Words.TryRead() ?? new ShellWord(cursor.Position, cursor.Position, "", []);

    private ShellWord ReadArrayWord(int start)
    {
        var open = cursor.Position;
        var collector = new PartCollector(cursor);
        if (open > start) collector.Text(start, open, false);
        if (cursor.TryEnter())
        {
            cursor.Position++;
            collector.Add(ReadArray(open));
            cursor.Leave();
        }

        cursor.BashForm("An array", open, cursor.Position);
        return collector.Word(start, cursor.Position);
    }

    private ArrayPart ReadArray(int open)
    {
        var elements = ImmutableArray.CreateBuilder<ShellWord>(0);
        while (true)
        {
            reader.Lists.SkipNewlines();
            if (cursor.TryTake(")")) return new ArrayPart(open, cursor.Position, elements.DrainToImmutable());
            if (reader.Words.TryRead() is { } element) elements.Add(element);
            else break;
        }

        var what = cursor.IsAtEnd ? "The array is never closed." : "An array holds only words.";
        cursor.Problem("shell-unterminated", what, open, cursor.Position);
        return new ArrayPart(open, cursor.Position, elements.DrainToImmutable());
    }
}
