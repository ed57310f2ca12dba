using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads lists and pipelines (POSIX XCU 2.9.2, 2.9.3).</summary>
internal sealed class ListReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;

    /// <summary>
    /// Everything up to the end of the text or, in a subshell or substitution, to its closing parenthesis.
    /// A token that ends an inner construct but was not opened becomes an unknown command.
    /// </summary>
    public ImmutableArray<ShellPipeline> ReadAll(bool closesWithParenthesis)
    {
        var all = ImmutableArray.CreateBuilder<ShellPipeline>(0);
        string? after = null;
        while (true)
        {
            all.AddRange(ReadList(after));
            if (cursor.IsAtEnd || (closesWithParenthesis && cursor.Current == ')')) return all.DrainToImmutable();
            all.Add(SkipUnexpected(null));
            after = ReadSeparator();
        }
    }

    /// <summary>A list up to the end, a closing parenthesis, <c>;;</c> or a reserved word that ends a list, which is left to the caller.</summary>
    /// <param name="after">The operator before the list's first pipeline, or null.</param>
    public ImmutableArray<ShellPipeline> ReadList(string? after = null)
    {
        var list = ImmutableArray.CreateBuilder<ShellPipeline>(0);
        var firstOfAndOr = 0;
        while (true)
        {
            var operatorStart = cursor.Position;
            var sawNewline = SkipNewlines();
            if (sawNewline && after is null && list.Count > 0) after = "newline";
            if (IsAtListEnd())
            {
                if (after is "&&" or "||") cursor.Problem("shell-unexpected", $"No command follows `{after}`.", Math.Max(0, operatorStart - 2), operatorStart);
                return list.DrainToImmutable();
            }

            if (after is not ("&&" or "||")) firstOfAndOr = list.Count;
            var pipeline = ReadPipeline(after);
            list.Add(pipeline);
            after = ReadSeparator();
            if (after == "&") MarkBackground(list, firstOfAndOr);
            if (after is null && pipeline.Commands is not [UnknownCommand]) ExpectSeparator();
        }
    }

    /// <summary>Skips blanks, comments and line ends; here-documents of an ended line are read.</summary>
    public bool SkipNewlines()
    {
        var sawNewline = false;
        while (true)
        {
            cursor.SkipBlanks();
            var length = cursor.NewlineLength(cursor.Position);
            if (length == 0) return sawNewline;
            cursor.Position += length;
            reader.Heredocs.ReadPending();
            sawNewline = true;
        }
    }

    private bool IsAtListEnd() =>
        cursor.IsAtEnd || cursor.Current == ')' || IsAtCaseEnd()
        || (ReservedWords.At(cursor) is { } word && ReservedWords.EndsList(word));

    private bool IsAtCaseEnd() => cursor.Current == ';' && (cursor.IsAt(";;") || (cursor.IsBash && cursor.IsAt(";&")));

    private string? ReadSeparator()
    {
        cursor.SkipBlanks();
        if (cursor.TryTake("&&")) return "&&";
        if (cursor.TryTake("||")) return "||";
        if (IsAtCaseEnd()) return null;
        if (cursor.TryTake(";")) return ";";
        var start = cursor.Position;
        if (!cursor.TryTake("&")) return null;
        if (cursor.Current == '>') cursor.BashForm("`&>`", start, cursor.Position + 1);
        return "&";
    }

    private void ExpectSeparator()
    {
        if (IsAtListEnd() || cursor.NewlineLength(cursor.Position) > 0) return;
        var start = cursor.Position;
        cursor.Problem("shell-unexpected", $"`;`, an operator or the end of the line was expected{Found()}.", start, start + 1);
    }

    private static void MarkBackground(ImmutableArray<ShellPipeline>.Builder list, int from)
    {
        for (var i = from; i < list.Count; i++) list[i] = list[i] with { IsBackground = true };
    }

    private ShellPipeline ReadPipeline(string? after)
    {
        var start = cursor.Position;
        var isNegated = ReadPrefix();
        var commands = ImmutableArray.CreateBuilder<ShellCommand>(0);
        do
        {
            SkipPipeNewlines(commands.Count);
            if (ReadCommand(isNeeded: commands.Count > 0) is not { } command) break;
            commands.Add(command);
            cursor.SkipBlanks();
        }
        while (TryTakePipe());
        if (commands.Count == 0) return start == cursor.Position ? SkipUnexpected(after) : EmptyPipeline(start, after, isNegated);
        return new ShellPipeline(start, commands[^1].End, after, commands.DrainToImmutable()) { IsNegated = isNegated };
    }

    /// <summary>A lone <c>!</c>, which bash accepts.</summary>
    private ShellPipeline EmptyPipeline(int start, string? after, bool isNegated)
    {
        cursor.BashForm("`!` without a command", start, cursor.Position);
        return new ShellPipeline(start, cursor.Position, after, []) { IsNegated = isNegated };
    }

    private void SkipPipeNewlines(int commandCount)
    {
        if (commandCount > 0) SkipNewlines();
    }

    private bool TryTakePipe()
    {
        var start = cursor.Position;
        if (cursor.IsAt("||")) return false;
        if (cursor.TryTake("|&"))
        {
            cursor.BashForm("`|&`", start, cursor.Position);
            return true;
        }

        return cursor.TryTake("|");
    }

    /// <summary><c>!</c>, and bash's <c>time</c> where it stands before something other than a plain command.</summary>
    private bool ReadPrefix()
    {
        var isNegated = false;
        while (true)
        {
            var word = ReservedWords.At(cursor);
            if (word == "!" && isNegated) cursor.BashForm("`! !`", cursor.Position, cursor.Position + 1);
            if (word == "!") isNegated = !isNegated;
            else if (word != "time" || !TimesPipeline()) return isNegated;
            cursor.Position += word.Length;
            cursor.SkipBlanks();
            if (word == "time" && cursor.IsAt("-p")) cursor.Position += 2;
            cursor.SkipBlanks();
        }
    }

    private bool TimesPipeline()
    {
        if (!cursor.IsBash) return false;
        var start = cursor.Position;
        cursor.Position += "time".Length;
        cursor.SkipBlanks();
        if (cursor.IsAt("-p ")) cursor.Position += 3;
        cursor.SkipBlanks();
        var found = cursor.Current == '(' || ReservedWords.At(cursor) is "{" or "if" or "for" or "while" or "until" or "case" or "[[" or "!" or "time";
        cursor.Position = start;
        return found;
    }

    private ShellCommand? ReadCommand(bool isNeeded)
    {
        if (cursor.IsAtEnd && isNeeded) cursor.Problem("shell-unexpected", "A command was expected at the end.", cursor.Limit, cursor.Limit);
        if (cursor.IsAtEnd || !cursor.TryEnter()) return null;
        var command = reader.Compounds.TryRead() ?? reader.Simple.TryRead();
        cursor.Leave();
        if (command is null && isNeeded) cursor.Problem("shell-unexpected", $"A command was expected{Found()}.", cursor.Position, Math.Min(cursor.Position + 1, cursor.Limit));
        return command;
    }

    /// <summary>A command for a construct that needs one.</summary>
    public ShellCommand? ReadBodyCommand()
    {
        SkipNewlines();
        return IsAtListEnd() ? null : ReadCommand(isNeeded: true);
    }

    private string Found() => cursor.IsAtEnd ? "" : $", not `{cursor.Current}`";

    /// <summary>Passes over a token that cannot stand here, with a problem.</summary>
    private ShellPipeline SkipUnexpected(string? after)
    {
        var start = cursor.Position;
        var length = ReservedWords.At(cursor)?.Length ?? (cursor.IsAt(";;") || cursor.IsAt("&&") || cursor.IsAt("||") ? 2 : 1);
        var end = Math.Min(start + length, cursor.Limit);
        cursor.Problem("shell-unexpected", $"`{cursor.Slice(start, end)}` cannot stand here.", start, end);
        cursor.Position = end;
        return new ShellPipeline(start, end, after, [new UnknownCommand(start, end)]);
    }
}
