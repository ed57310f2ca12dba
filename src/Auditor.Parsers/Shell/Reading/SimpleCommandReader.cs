using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads simple commands, and the functions that start like one (POSIX XCU 2.9.1, 2.9.5).</summary>
internal sealed class SimpleCommandReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;

    /// <summary>The command at the cursor, or null when none starts there.</summary>
    public ShellCommand? TryRead()
    {
        var start = cursor.Position;
        var end = start;
        var assignments = ImmutableArray.CreateBuilder<ShellAssignment>(0);
        var words = ImmutableArray.CreateBuilder<ShellWord>(0);
        var redirects = ImmutableArray.CreateBuilder<ShellRedirect>(0);
        while (TryReadPiece(assignments, words, redirects))
        {
            end = cursor.Position;
            cursor.SkipBlanks();
            if (words.Count == 1 && assignments.Count == 0 && redirects.Count == 0 && cursor.Current == '(')
                return ReadFunction(start, words[0]);
        }

        cursor.Position = Math.Max(end, cursor.Position);
        if (end == start) return null;
        return new SimpleCommand(start, end, assignments.DrainToImmutable(), words.DrainToImmutable()) { Redirects = redirects.DrainToImmutable() };
    }

    private bool TryReadPiece(
        ImmutableArray<ShellAssignment>.Builder assignments,
        ImmutableArray<ShellWord>.Builder words,
        ImmutableArray<ShellRedirect>.Builder redirects)
    {
        if (cursor.IsAtEnd) return false;
        if (reader.Redirects.TryRead() is { } redirect)
        {
            redirects.Add(redirect);
            return true;
        }

        if (words.Count == 0 && reader.Assignments.TryRead() is { } assignment)
        {
            assignments.Add(assignment);
            return true;
        }

        var word = words.Count > 0 && IsDeclaration(words[0].Value) ? reader.Assignments.TryReadArrayArgument() : null;
        word ??= reader.Words.TryRead();
        if (word is not null) words.Add(word);
        return word is not null;
    }

    private static bool IsDeclaration(string name) => name is "declare" or "typeset" or "local" or "export" or "readonly" or "eval" or "let";

    private ShellCommand ReadFunction(int start, ShellWord name)
    {
        var open = cursor.Position++;
        cursor.SkipBlanks();
        if (!cursor.TryTake(")"))
        {
            cursor.Problem("shell-unexpected", "`(` cannot stand here: a word before it makes a function, which goes on with `)`.", open, open + 1);
            return new SimpleCommand(start, cursor.Position, [], [name]);
        }

        return reader.Compounds.ReadFunctionBody(start, name);
    }
}
