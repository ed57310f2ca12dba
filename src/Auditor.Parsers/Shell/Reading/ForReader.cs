using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads <c>for</c> and <c>select</c>.</summary>
internal sealed class ForReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;

    public ShellCommand ReadFor()
    {
        var start = reader.Compounds.Take("for");
        cursor.SkipBlanks();
        return cursor.IsAt("((") ? ReadArithmetic(start) : ReadWords(start, "for");
    }

    public ShellCommand ReadSelect()
    {
        var start = reader.Compounds.Take("select");
        cursor.BashForm("`select`", start, cursor.Position);
        cursor.SkipBlanks();
        return ReadWords(start, "select");
    }

    private ForArithmeticCommand ReadArithmetic(int start)
    {
        var open = cursor.Position;
        cursor.BashForm("`for ((`", start, open);
        var header = new ArithmeticCommand(open, cursor.Position, reader.Compounds.ReadArithmeticWord(open));
        header = header with { End = cursor.Position };
        cursor.SkipBlanks();
        if (!cursor.IsAt(";;")) cursor.TryTake(";");
        var body = ReadLoopBody(start, "for");
        return new ForArithmeticCommand(start, cursor.Position, header, body);
    }

    private ForCommand ReadWords(int start, string keyword)
    {
        var name = reader.Words.TryRead();
        if (name is null) cursor.Problem("shell-unexpected", $"`{keyword}` needs the name of a variable.", start, cursor.Position);
        name ??= new ShellWord(cursor.Position, cursor.Position, "", []);
        if (reader.Dollars.NameLength(name.Start) < name.Length)
            cursor.Problem("shell-bad-name", "The variable of a loop is a plain name.", name.Start, name.End, ProblemSeverity.Warning);
        var items = ReadItems();
        var body = ReadLoopBody(start, keyword);
        return new ForCommand(start, cursor.Position, keyword, name, items, body);
    }

    private ImmutableArray<ShellWord> ReadItems()
    {
        var items = ImmutableArray.CreateBuilder<ShellWord>(0);
        reader.Lists.SkipNewlines();
        if (ReservedWords.At(cursor) == "in")
        {
            cursor.Position += 2;
            cursor.SkipBlanks();
            while (reader.Words.TryRead() is { } item)
            {
                items.Add(item);
                cursor.SkipBlanks();
            }
        }

        cursor.TryTake(";");
        return items.DrainToImmutable();
    }

    /// <summary><c>do … done</c>, or the braces that bash accepts instead.</summary>
    private ImmutableArray<ShellPipeline> ReadLoopBody(int start, string keyword)
    {
        reader.Lists.SkipNewlines();
        if (ReservedWords.At(cursor) != "{") return reader.Compounds.ReadDoGroup(keyword, start);
        cursor.BashForm("A loop body in braces", start, cursor.Position);
        var open = reader.Compounds.Take("{");
        var body = reader.Compounds.ReadBody(open);
        reader.Compounds.Expect("}", "{", open);
        return body;
    }
}
