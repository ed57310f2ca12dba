using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads redirections (POSIX XCU 2.7, bash "Redirections").</summary>
internal sealed class RedirectReader(ScriptReader reader)
{
    private static readonly string[] Operators = ["<<<", "<<-", "<<", "<&", "<>", "<", ">>", ">&", ">|", ">"];

    private readonly ShellCursor cursor = reader.Cursor;

    public ImmutableArray<ShellRedirect> ReadAll()
    {
        var redirects = ImmutableArray.CreateBuilder<ShellRedirect>(0);
        cursor.SkipBlanks();
        while (TryRead() is { } redirect)
        {
            redirects.Add(redirect);
            cursor.SkipBlanks();
        }

        return redirects.DrainToImmutable();
    }

    public ShellRedirect? TryRead()
    {
        if (cursor.IsAtEnd) return null;
        var start = cursor.Position;
        var descriptor = ReadDescriptor();
        if (ReadOperator(descriptor) is { } operation) return ReadTarget(start, descriptor, operation);
        cursor.Position = start;
        return null;
    }

    /// <summary>Digits, or bash <c>{name}</c>, directly before the operator.</summary>
    private string? ReadDescriptor()
    {
        var start = cursor.Position;
        var end = start;
        while (end < cursor.Limit && char.IsAsciiDigit(cursor.Text[end])) end++;
        if (end == start && cursor.IsBash && cursor.Current == '{' && reader.Dollars.NameLength(start + 1) is var length and > 0
            && cursor.Peek(length + 1) == '}')
            end = start + length + 2;
        if (end == start || end >= cursor.Limit || cursor.Text[end] is not ('<' or '>')) return null;
        cursor.Position = end;
        return cursor.Slice(start, end);
    }

    private string? ReadOperator(string? descriptor)
    {
        if (cursor.Current == '&') return ReadBothOperator(descriptor);
        if (cursor.Current is not ('<' or '>') || cursor.Peek(1) == '(') return null;
        foreach (var candidate in Operators)
        {
            if (cursor.TryTake(candidate)) return candidate;
        }

        return null;
    }

    /// <summary>Bash <c>&amp;&gt;</c>; for sh that is a background command and a redirection.</summary>
    private string? ReadBothOperator(string? descriptor)
    {
        if (descriptor is not null || cursor.Peek(1) != '>' || !cursor.IsBash) return null;
        if (cursor.TryTake("&>>")) return "&>>";
        return cursor.TryTake("&>") ? "&>" : null;
    }

    private ShellRedirect ReadTarget(int start, string? descriptor, string operation)
    {
        var operatorEnd = cursor.Position;
        if (operation == "<<<") cursor.BashForm("A here-string", start, operatorEnd);
        cursor.SkipBlanks();
        var target = reader.Words.TryRead();
        if (target is null) cursor.Problem("shell-unexpected", $"No word follows the redirection `{operation}`.", start, operatorEnd);
        var end = target?.End ?? operatorEnd;
        if (target is null) cursor.Position = end;
        return new ShellRedirect(start, end, descriptor, operation, target, Heredoc(operation, target));
    }

    private ShellHeredoc? Heredoc(string operation, ShellWord? target)
    {
        if (target is null || operation is not ("<<" or "<<-")) return null;
        var heredoc = new ShellHeredoc(target, operation == "<<-");
        reader.Heredocs.Expect(heredoc);
        return heredoc;
    }
}
