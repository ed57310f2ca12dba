using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads <c>[[ … ]]</c>.</summary>
internal sealed class TestReader(ScriptReader reader)
{
    private static readonly string[] Operators = ["&&", "||", "(", ")", "<", ">"];

    private readonly ShellCursor cursor = reader.Cursor;

    public TestCommand Read()
    {
        var start = reader.Compounds.Take("[[");
        cursor.BashForm("`[[`", start, cursor.Position);
        var words = ImmutableArray.CreateBuilder<ShellWord>(0);
        while (true)
        {
            reader.Lists.SkipNewlines();
            var isRegex = words.Count > 0 && words[^1] is { IsPlain: true, Value: "=~" };
            if (ReadWord(isRegex) is not { } word) break;
            if (word is { IsPlain: true, Value: "]]" }) return new TestCommand(start, cursor.Position, words.DrainToImmutable());
            words.Add(word);
        }

        cursor.Problem("shell-unterminated", "`[[` without its `]]`.", start, start + 2);
        return new TestCommand(start, cursor.Position, words.DrainToImmutable());
    }

    private ShellWord? ReadWord(bool isRegex) =>
        isRegex ? reader.Words.TryRead(PartsKind.Regex) : TryReadOperator() ?? reader.Words.TryRead();

    private ShellWord? TryReadOperator()
    {
        var start = cursor.Position;
        foreach (var candidate in Operators)
        {
            if (cursor.TryTake(candidate)) return new ShellWord(start, cursor.Position, candidate, []);
        }

        return null;
    }
}
