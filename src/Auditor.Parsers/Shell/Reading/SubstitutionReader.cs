using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads command substitution in both forms, process substitution and arithmetic expansion (POSIX XCU 2.6.3, 2.6.4).</summary>
internal sealed class SubstitutionReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;
    private readonly ArithmeticFinder arithmetic = new(reader.Cursor);

    public void ReadDollar(PartCollector collector, bool isQuoted)
    {
        if (arithmetic.IsArithmetic(cursor.Position + 1)) ReadArithmetic(collector, isQuoted);
        else ReadCommands(collector, isQuoted, "$()");
    }

    public void ReadProcess(PartCollector collector)
    {
        var style = cursor.Current == '<' ? "<()" : ">()";
        var start = cursor.Position;
        ReadCommands(collector, isQuoted: false, style);
        cursor.BashForm("Process substitution", start, cursor.Position);
    }

    /// <summary>Whether <c>((</c> at an offset opens arithmetic.</summary>
    public bool IsArithmetic(int at) => arithmetic.IsArithmetic(at);

    /// <summary>Reads the inside of <c>((</c>, with both closing parentheses; false when they are missing.</summary>
    public bool ReadArithmeticInside(PartCollector inner)
    {
        reader.Words.Read(inner, PartsKind.Arithmetic, isQuoted: true);
        return cursor.TryTake("))");
    }

    private void ReadArithmetic(PartCollector collector, bool isQuoted)
    {
        var start = cursor.Position;
        if (!cursor.TryEnter()) return;
        cursor.Position += 3;
        var inner = new PartCollector(cursor);
        if (!ReadArithmeticInside(inner)) cursor.Problem("shell-unterminated", "The arithmetic expansion `$((` is never closed.", start, cursor.Position);
        cursor.Leave();
        collector.Add(new ArithmeticPart(start, cursor.Position, isQuoted, inner.Parts()));
    }

    private void ReadCommands(PartCollector collector, bool isQuoted, string style)
    {
        var start = cursor.Position;
        if (!cursor.TryEnter()) return;
        cursor.Position += 2;
        var pipelines = reader.Lists.ReadAll(closesWithParenthesis: true);
        if (!cursor.TryTake(")")) cursor.Problem("shell-unterminated", $"The substitution `{style[..^1]}` is never closed.", start, cursor.Position);
        cursor.Leave();
        var script = new ShellScript(cursor.Source, cursor.Dialect, pipelines, []);
        collector.Add(new SubstitutionPart(start, cursor.Position, isQuoted, style, script));
    }

    public void ReadBacktick(PartCollector collector, bool isQuoted, bool escapesDoubleQuote)
    {
        var open = cursor.Position++;
        var inner = new MappedTextCutter(cursor.Source);
        while (!cursor.IsAtEnd && cursor.Current != '`') CutBacktickText(inner, escapesDoubleQuote);
        var close = cursor.Position;
        if (cursor.IsAtEnd) cursor.Problem("shell-unterminated", "The backtick is never closed.", open, close);
        else cursor.Position++;
        if (!cursor.TryEnter()) return;
        var script = new ScriptReader(inner.Build(), cursor.Dialect, cursor.Depth).Read();
        cursor.Leave();
        cursor.AddProblems(script);
        collector.Add(new SubstitutionPart(open, cursor.Position, isQuoted, "backtick", script));
    }

    /// <summary>Between backticks a backslash escapes <c>$ ` \</c>, inside double quotes also the double quote.</summary>
    private void CutBacktickText(MappedTextCutter inner, bool escapesDoubleQuote)
    {
        var start = cursor.Position;
        if (cursor.Current == '\\' && start + 1 < cursor.Limit)
        {
            var next = cursor.Text[start + 1];
            cursor.Position += 2;
            if (next is '$' or '`' or '\\' || (next == '"' && escapesDoubleQuote)) inner.Rewritten(cursor.Text.AsSpan(start + 1, 1), start, 2);
            else inner.Verbatim(start, 2);
            return;
        }

        var length = cursor.Text.AsSpan(start + 1, cursor.Limit - start - 1).IndexOfAny('\\', '`');
        cursor.Position = length < 0 ? cursor.Limit : start + 1 + length;
        inner.Verbatim(start, cursor.Position - start);
    }
}
