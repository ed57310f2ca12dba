using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>Reads <c>case</c>.</summary>
internal sealed class CaseReader(ScriptReader reader)
{
    private readonly ShellCursor cursor = reader.Cursor;

    public CaseCommand Read()
    {
        var start = reader.Compounds.Take("case");
        cursor.SkipBlanks();
        var subject = reader.Words.TryRead();
        if (subject is null) cursor.Problem("shell-unexpected", "`case` needs a word.", start, cursor.Position);
        subject ??= new ShellWord(cursor.Position, cursor.Position, "", []);
        var branches = reader.Compounds.Expect("in", "case", start) ? ReadBranches() : [];
        if (!branches.IsDefault) reader.Compounds.Expect("esac", "case", start);
        return new CaseCommand(start, cursor.Position, subject, branches);
    }

    private ImmutableArray<CaseBranch> ReadBranches()
    {
        var branches = ImmutableArray.CreateBuilder<CaseBranch>(0);
        while (true)
        {
            reader.Lists.SkipNewlines();
            if (cursor.IsAtEnd || ReservedWords.At(cursor) == "esac") return branches.DrainToImmutable();
            if (TryReadBranch() is not { } branch) return branches.DrainToImmutable();
            branches.Add(branch);
        }
    }

    private CaseBranch? TryReadBranch()
    {
        var start = cursor.Position;
        cursor.TryTake("(");
        var patterns = ReadPatterns();
        if (patterns.IsEmpty || !cursor.TryTake(")"))
        {
            cursor.Problem("shell-unexpected", "A pattern and `)` were expected in `case`.", start, Math.Max(start, cursor.Position));
            return null;
        }

        var body = reader.Lists.ReadList();
        var hasEnd = cursor.TryTake(";;&") || cursor.TryTake(";;") || (cursor.IsBash && cursor.TryTake(";&"));
        if (hasEnd || ReservedWords.At(cursor) == "esac") return new CaseBranch(start, cursor.Position, patterns, body);
        if (!cursor.IsAtEnd) cursor.Problem("shell-unexpected", "`;;` or `esac` was expected in `case`.", start, cursor.Position);
        return new CaseBranch(start, cursor.Position, patterns, body);
    }

    private ImmutableArray<ShellWord> ReadPatterns()
    {
        var patterns = ImmutableArray.CreateBuilder<ShellWord>(0);
        do
        {
            cursor.SkipBlanks();
            if (reader.Words.TryRead() is { } pattern) patterns.Add(pattern);
            else if (patterns.Count > 0) cursor.Problem("shell-unexpected", "A pattern was expected after `|`.", cursor.Position, cursor.Position);
            cursor.SkipBlanks();
        }
        while (cursor.TryTake("|"));
        return patterns.DrainToImmutable();
    }
}
