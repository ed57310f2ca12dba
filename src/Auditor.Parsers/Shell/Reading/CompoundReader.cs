using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads compound commands and function definitions (POSIX XCU 2.9.4, 2.9.5, bash "Compound Commands").</summary>
internal sealed class CompoundReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;
    private readonly ForReader loops = new(reader);
    private readonly CaseReader cases = new(reader);
    private readonly TestReader tests = new(reader);

    /// <summary>The compound command at the cursor with its redirections, or null.</summary>
    public ShellCommand? TryRead()
    {
        if (TryReadBare() is not { } command) return null;
        if (command is FunctionCommand) return command;
        var redirects = reader.Redirects.ReadAll();
        return redirects.IsEmpty ? command : command with { End = redirects[^1].End, Redirects = redirects };
    }

    /// <summary>The function's body, with the cursor behind its parentheses or its name.</summary>
    public ShellCommand ReadFunctionBody(int start, ShellWord name)
    {
        if (!name.IsPlain) cursor.Problem("shell-bad-name", "The name of a function is plain text.", name.Start, name.End, ProblemSeverity.Warning);
        var body = reader.Lists.ReadBodyCommand();
        if (body is null) cursor.Problem("shell-unexpected", $"The function `{name.Value}` has no body.", start, cursor.Position);
        else if (body is SimpleCommand && cursor.IsBash) cursor.Problem("shell-unexpected", "The body of a function is a compound command.", body.Start, body.End);
        var end = body?.End ?? name.End;
        return new FunctionCommand(start, end, name, body ?? new GroupCommand(end, end, []));
    }

    private ShellCommand? TryReadBare()
    {
        if (cursor.Current == '(') return IsArithmetic() ? ReadArithmetic() : ReadSubshell();
        return ReservedWords.At(cursor) switch
        {
            "{" => ReadGroup(),
            "if" => ReadIf(),
            "while" => ReadLoop("while"),
            "until" => ReadLoop("until"),
            "for" => loops.ReadFor(),
            "select" => loops.ReadSelect(),
            "case" => cases.Read(),
            "[[" => tests.Read(),
            "function" => TryReadFunction(),
            "coproc" when cursor.IsBash => ReadCoprocess(),
            _ => null,
        };
    }

    private bool IsArithmetic() => cursor.IsBash && reader.Substitutions.IsArithmetic(cursor.Position);

    private ArithmeticCommand ReadArithmetic()
    {
        var start = cursor.Position;
        var word = ReadArithmeticWord(start);
        return new ArithmeticCommand(start, cursor.Position, word);
    }

    /// <summary>The expression of <c>((</c> at the cursor.</summary>
    public ShellWord ReadArithmeticWord(int start)
    {
        cursor.Position += 2;
        var inside = cursor.Position;
        var collector = new PartCollector(cursor);
        if (!reader.Substitutions.ReadArithmeticInside(collector))
        {
            cursor.Problem("shell-unterminated", "The arithmetic command `((` is never closed.", start, cursor.Position);
            return collector.Word(inside, Math.Max(inside, cursor.Position));
        }

        return collector.Word(inside, Math.Max(inside, cursor.Position - 2));
    }

    private SubshellCommand ReadSubshell()
    {
        var start = cursor.Position++;
        var body = reader.Lists.ReadAll(closesWithParenthesis: true);
        WarnEmpty(body, start);
        if (!cursor.TryTake(")")) cursor.Problem("shell-unterminated", "The subshell `(` is never closed.", start, start + 1);
        return new SubshellCommand(start, cursor.Position, body);
    }

    private GroupCommand ReadGroup()
    {
        var start = Take("{");
        var body = ReadBody(start);
        Expect("}", "{", start);
        return new GroupCommand(start, cursor.Position, body);
    }

    private IfCommand ReadIf()
    {
        var start = cursor.Position;
        var branches = ImmutableArray.CreateBuilder<IfBranch>(0);
        branches.Add(ReadBranch("if"));
        while (ReservedWords.At(cursor) == "elif") branches.Add(ReadBranch("elif"));
        IfBranch? otherwise = null;
        if (ReservedWords.At(cursor) == "else")
        {
            var elseStart = Take("else");
            var body = ReadBody(elseStart);
            otherwise = new IfBranch(elseStart, cursor.Position, null, body);
        }

        Expect("fi", "if", start);
        return new IfCommand(start, cursor.Position, branches.DrainToImmutable(), otherwise);
    }

    private IfBranch ReadBranch(string keyword)
    {
        var start = Take(keyword);
        var condition = ReadCondition(start);
        var body = Expect("then", keyword, start) ? ReadBody(start) : [];
        return new IfBranch(start, cursor.Position, condition, body);
    }

    private LoopCommand ReadLoop(string keyword)
    {
        var start = Take(keyword);
        var condition = ReadCondition(start);
        var body = ReadDoGroup(keyword, start);
        return new LoopCommand(start, cursor.Position, keyword, condition, body);
    }

    private ConditionClause ReadCondition(int opener)
    {
        cursor.SkipBlanks();
        var start = cursor.Position;
        var pipelines = ReadBody(opener);
        return new ConditionClause(start, pipelines.IsEmpty ? start : pipelines[^1].End, pipelines);
    }

    /// <summary><c>do list done</c>.</summary>
    public ImmutableArray<ShellPipeline> ReadDoGroup(string keyword, int start)
    {
        if (!Expect("do", keyword, start)) return [];
        var body = ReadBody(start);
        Expect("done", keyword, start);
        return body;
    }

    /// <summary>A list that the shell wants to hold at least one command.</summary>
    public ImmutableArray<ShellPipeline> ReadBody(int opener)
    {
        var body = reader.Lists.ReadList();
        WarnEmpty(body, opener);
        return body;
    }

    private void WarnEmpty(ImmutableArray<ShellPipeline> body, int opener)
    {
        if (body.IsEmpty && !cursor.IsAtEnd)
            cursor.Problem("shell-empty-body", "No command stands where the shell wants at least one.", opener, cursor.Position, ProblemSeverity.Warning);
    }

    private FunctionCommand? TryReadFunction()
    {
        var start = Take("function");
        cursor.SkipBlanks();
        if (reader.Words.TryRead() is not { } name)
        {
            cursor.Position = start;
            return null;
        }

        cursor.BashForm("`function`", start, name.End);
        cursor.SkipBlanks();
        TryTakeParentheses();
        return (FunctionCommand)ReadFunctionBody(start, name);
    }

    /// <summary>Without a closing one at once, the parenthesis opens a subshell, which is the body.</summary>
    private void TryTakeParentheses()
    {
        var start = cursor.Position;
        if (!cursor.TryTake("(")) return;
        cursor.SkipBlanks();
        if (!cursor.TryTake(")")) cursor.Position = start;
    }

    private CoprocessCommand ReadCoprocess()
    {
        var start = Take("coproc");
        cursor.SkipBlanks();
        SkipCoprocessName();
        var body = reader.Lists.ReadBodyCommand() ?? new UnknownCommand(start, cursor.Position);
        return new CoprocessCommand(start, cursor.Position, body);
    }

    /// <summary>A name only counts before a compound command.</summary>
    private void SkipCoprocessName()
    {
        var start = cursor.Position;
        var length = reader.Dollars.NameLength(start);
        cursor.Position += length;
        cursor.SkipBlanks();
        var isNamed = length > 0 && (cursor.Current == '(' || ReservedWords.At(cursor) is "{" or "if" or "for" or "while" or "until" or "case");
        if (!isNamed) cursor.Position = start;
    }

    public int Take(string keyword)
    {
        var start = cursor.Position;
        cursor.Position += keyword.Length;
        return start;
    }

    /// <summary>Takes a reserved word that a construct needs; a problem at its opener when it is not there.</summary>
    public bool Expect(string keyword, string opener, int start)
    {
        reader.Lists.SkipNewlines();
        if (ReservedWords.At(cursor) == keyword)
        {
            cursor.Position += keyword.Length;
            return true;
        }

        cursor.Problem("shell-unterminated", $"`{opener}` without its `{keyword}`.", start, Math.Min(start + opener.Length, cursor.Limit));
        return false;
    }
}
