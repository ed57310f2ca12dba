using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Reads a Dockerfile into directives, instructions and comments, line for line as BuildKit does (Dockerfile reference, "Format").</summary>
internal sealed class DockerfileReader
{
    private readonly SourceText file;
    private readonly int source;
    private readonly List<ParseProblem> problems = [];
    private readonly ImmutableArray<Item>.Builder items = ImmutableArray.CreateBuilder<Item>();
    private readonly DirectiveReader directives;
    private readonly LineReader lines;
    private readonly List<string> commentsAbove = [];
    private string? lineAbove;

    private DockerfileReader(SourceText file, int source)
    {
        this.file = file;
        this.source = source;
        directives = new DirectiveReader(file.Text, source, problems);
        lines = new LineReader(file.Text, source, problems);
    }

    /// <param name="source">The source id that the spans get.</param>
    public static DockerfileSyntax Read(SourceText file, int source = 0) => new DockerfileReader(file, source).Read();

    private DockerfileSyntax Read()
    {
        while (!lines.IsAtEnd) ReadLine(lines.Next());
        directives.FindForeignSyntax();
        ReportNul();
        if (!items.Any(item => item is Instruction)) Report("no-instructions", "The file holds no instruction.", new SourceSpan(source, 0, 0));
        return new DockerfileSyntax(directives.Escape, [.. directives.Directives], items.ToImmutable(), [.. problems]);
    }

    private void ReadLine(PhysicalLine line)
    {
        if (directives.Accept(line)) return;
        if (line.IsComment(file.Text)) AddComment(lines.Comment(line));
        else if (line.Chars(file.Text).IsWhiteSpace()) lineAbove = null;
        else ReadInstruction(line);
    }

    private void AddComment(CommentLine comment)
    {
        items.Add(comment);
        lineAbove = comment.Text.Length == 0 ? null : comment.Text;
        if (comment.Text.Length == 0) commentsAbove.Clear();
        else commentsAbove.Add(comment.Text);
    }

    private void ReadInstruction(PhysicalLine first)
    {
        var line = lines.Continue(first, directives.Escape, out var end);
        if (line.Text.Text.AsSpan().IsWhiteSpace()) return;
        var instruction = new InstructionReader(directives.Escape, problems).Read(line, 0, line.Text.Text.Length);
        if (commentsAbove.Count > 0 || lineAbove is not null) instruction = instruction with { CommentsAbove = [.. commentsAbove], CommentAbove = lineAbove };
        commentsAbove.Clear();
        lineAbove = null;
        items.Add(InstructionReader.TakesHeredocs(instruction) ? WithHeredocs(instruction, end) : instruction);
        items.AddRange(line.Comments);
    }

    private Instruction WithHeredocs(Instruction instruction, int end)
    {
        var words = HeredocWords.In(instruction.Line.Text.Text);
        if (words.Count == 0) return instruction;
        var heredocs = ImmutableArray.CreateBuilder<Heredoc>(words.Count);
        foreach (var word in words)
        {
            var heredoc = lines.Body(word, out var isTerminated);
            heredocs.Add(heredoc);
            end = heredoc.End;
            if (isTerminated) continue;
            Report("unterminated-heredoc", $"The here-document has no line {heredoc.Name} that ends it.", instruction.Span);
            break;
        }

        return Extend(instruction, end) with { Heredocs = heredocs.ToImmutable() };
    }

    /// <summary>A trigger ends where its ONBUILD ends.</summary>
    private static Instruction Extend(Instruction instruction, int end) => instruction with
    {
        Span = instruction.Span with { Length = Math.Max(instruction.Span.Length, end - instruction.Span.Start) },
        Trigger = instruction.Trigger is { } trigger ? Extend(trigger, end) : null,
    };

    private void ReportNul()
    {
        var nul = file.Text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0) Report("nul-character", "The file holds a NUL character: it is no text, or it was cut.", new SourceSpan(source, nul, 1));
    }

    private void Report(string code, string message, SourceSpan span) => problems.Add(new ParseProblem(code, message, span));
}
