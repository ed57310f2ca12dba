using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Reading;

/// <summary>
/// A place in the text of one script, with what every reader of it shares: the problems and the nesting depth.
/// Past <see cref="MaximumNesting"/> the rest of the script is given up, so that no input can exhaust the stack.
/// </summary>
internal sealed class ShellCursor(MappedText source, ShellDialect dialect, int depth)
{
    public const int MaximumNesting = 200;
    private const int MaximumProblems = 400;
    private const int MaximumErrors = 200;

    private readonly ImmutableArray<ParseProblem>.Builder problems = ImmutableArray.CreateBuilder<ParseProblem>(0);
    private readonly ImmutableArray<BashForm>.Builder bashForms = ImmutableArray.CreateBuilder<BashForm>(0);
    private int errors;
    private bool isGivenUp;

    public MappedText Source { get; } = source;

    public string Text { get; } = source.Text;

    public ShellDialect Dialect { get; } = dialect;

    public bool IsBash => Dialect == ShellDialect.Bash;

    public int Depth { get; private set; } = depth;

    public int Position { get; set; }

    /// <summary>Where reading ends for now: the end of the text, or of a here-document's body.</summary>
    public int Limit { get; set; } = source.Text.Length;

    public bool IsAtEnd => isGivenUp || Position >= Limit;

    /// <summary>NUL at the end; ask <see cref="IsAtEnd"/> where NUL may stand in the text.</summary>
    public char Current => IsAtEnd ? '\0' : Text[Position];

    public ImmutableArray<ParseProblem> Problems => problems.ToImmutable();

    public ImmutableArray<BashForm> BashForms => bashForms.ToImmutable();

    public char Peek(int ahead) => isGivenUp || Position + ahead >= Limit ? '\0' : Text[Position + ahead];

    /// <summary>Goes one level down. False when that is too deep: the rest of the script is then given up.</summary>
    public bool TryEnter()
    {
        if (Depth < MaximumNesting)
        {
            Depth++;
            return true;
        }

        Problem("shell-too-deep", $"Nesting deeper than {MaximumNesting} levels: the rest of the script was not read.", Position, Limit);
        isGivenUp = true;
        return false;
    }

    public void Leave() => Depth--;

    public void Problem(string code, string message, int start, int end, ProblemSeverity severity = ProblemSeverity.Error)
    {
        if (isGivenUp || problems.Count >= MaximumProblems) return;
        problems.Add(new ParseProblem(code, message, Source.Map(start, end - start), severity));
        if (severity == ProblemSeverity.Error && ++errors == MaximumErrors) GiveUp();
    }

    /// <summary>A text with so many mistakes is no shell script.</summary>
    private void GiveUp()
    {
        problems.Add(new ParseProblem("shell-too-many-problems", "Too many mistakes: the rest of the script was not read.", Source.Map(Position, 0)));
        isGivenUp = true;
    }

    public void AddProblems(ShellScript inner)
    {
        foreach (var problem in inner.Problems)
        {
            if (problems.Count < MaximumProblems) problems.Add(problem);
        }

        bashForms.AddRange(inner.BashForms.Take(MaximumProblems - Math.Min(bashForms.Count, MaximumProblems)));
    }

    /// <summary>Bash syntax in a script for <c>sh</c>.</summary>
    public void BashForm(string form, int start, int end)
    {
        if (IsBash || isGivenUp) return;
        if (bashForms.Count < MaximumProblems) bashForms.Add(new BashForm(form, Source.Map(start, end - start)));
        Problem("shell-bash-form", $"{form} is bash syntax; a POSIX sh refuses it or reads it differently.", start, end, ProblemSeverity.Warning);
    }

    public string Slice(int start, int end) => Text[start..end];

    /// <summary>Length of the line end at an offset: 1, 2 for CRLF, or 0.</summary>
    public int NewlineLength(int at)
    {
        if (at >= Limit || isGivenUp) return 0;
        if (Text[at] == '\n') return 1;
        return Text[at] == '\r' && at + 1 < Limit && Text[at + 1] == '\n' ? 2 : 0;
    }

    /// <summary>Length of the backslash and line end at an offset, or 0.</summary>
    public int ContinuationLength(int at)
    {
        if (at >= Limit || Text[at] != '\\') return 0;
        var newline = NewlineLength(at + 1);
        return newline == 0 ? 0 : newline + 1;
    }

    /// <summary>Skips spaces, tabs, line continuations and a comment, up to the line end.</summary>
    public void SkipBlanks()
    {
        while (!IsAtEnd)
        {
            var continuation = ContinuationLength(Position);
            if (continuation > 0) Position += continuation;
            else if (Current is ' ' or '\t') Position++;
            else if (Current == '#') SkipLine();
            else return;
        }
    }

    /// <summary>Takes an operator, which line continuations may cut.</summary>
    public bool TryTake(string text)
    {
        var end = EndOf(text);
        if (end < 0) return false;
        Position = end;
        return true;
    }

    public bool IsAt(string text) => EndOf(text) >= 0;

    private int EndOf(string text)
    {
        if (isGivenUp) return -1;
        var at = Position;
        foreach (var expected in text)
        {
            for (var skip = ContinuationLength(at); skip > 0; skip = ContinuationLength(at)) at += skip;
            if (at >= Limit || Text[at] != expected) return -1;
            at++;
        }

        return at;
    }

    private void SkipLine()
    {
        var end = Text.IndexOf('\n', Position, Limit - Position);
        if (end < 0) end = Limit;
        else if (end > Position && Text[end - 1] == '\r') end--;
        Position = end;
    }
}
