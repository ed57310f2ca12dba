using System.Collections.Immutable;
using System.Text;
using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Steps through the lines of a file: single ones, and instructions with their continuations.</summary>
internal sealed class LineReader(string text, int source, List<ParseProblem> problems)
{
    /// <summary>What the builder's line scanner takes, in bytes, the line feed not counted.</summary>
    private const int MaximumLineBytes = 65_535;

    private int position;

    public bool IsAtEnd => position >= text.Length;

    public PhysicalLine Next()
    {
        var line = PhysicalLine.At(text, position);
        position = line.Next;
        CheckLength(line);
        return line;
    }

    /// <summary>The instruction that starts on a line, with its continuation lines.</summary>
    /// <param name="end">The end of its last line.</param>
    public LogicalLine Continue(PhysicalLine first, char escape, out int end)
    {
        var parts = ImmutableArray.CreateBuilder<LinePart>(1);
        ImmutableArray<CommentLine>.Builder? comments = null;
        ImmutableArray<SourceSpan>.Builder? empty = null;
        var length = 0;
        end = first.End;
        var goesOn = AddPart(parts, first.FirstNonBlank(text), first.End, escape, ref length);
        while (goesOn && !IsAtEnd)
        {
            var line = Next();
            if (line.IsComment(text)) (comments ??= ImmutableArray.CreateBuilder<CommentLine>(1)).Add(Comment(line));
            else if (line.Chars(text).IsWhiteSpace()) AddEmpty(empty ??= ImmutableArray.CreateBuilder<SourceSpan>(1), line);
            else goesOn = AddPart(parts, line.Start, line.End, escape, ref length);
            end = line.End;
        }

        return new LogicalLine(source, text, parts.DrainToImmutable(), comments?.DrainToImmutable() ?? []) { EmptyLines = empty?.DrainToImmutable() ?? [] };
    }

    public CommentLine Comment(PhysicalLine line)
    {
        var first = line.FirstNonBlank(text);
        var content = text.AsSpan(first + 1, line.End - first - 1).Trim();
        return new CommentLine(new SourceSpan(source, first, text.AsSpan(first, line.End - first).TrimEnd().Length), content.ToString());
    }

    /// <summary>Reads the lines of a here-document up to the one that ends it.</summary>
    public Heredoc Body(Heredoc heredoc, out bool isTerminated)
    {
        var start = position;
        while (!IsAtEnd)
        {
            var line = Next();
            var chars = line.Chars(text);
            if (heredoc.StripsTabs) chars = chars.TrimStart('\t');
            if (!chars.SequenceEqual(heredoc.Name)) continue;
            isTerminated = true;
            return heredoc with { Body = new SourceSpan(source, start, line.Start - start), End = line.End };
        }

        isTerminated = false;
        return heredoc with { Body = new SourceSpan(source, start, text.Length - start), End = text.Length };
    }

    private bool AddPart(ImmutableArray<LinePart>.Builder parts, int start, int end, char escape, ref int length)
    {
        var last = end;
        while (last > start && text[last - 1] is ' ' or '\t') last--;
        var goesOn = last > start && text[last - 1] == escape && (last - 1 == start || text[last - 2] != escape);
        var partEnd = goesOn ? last - 1 : end;
        if (partEnd > start) parts.Add(new LinePart(length, start, partEnd - start));
        length += Math.Max(0, partEnd - start);
        return goesOn;
    }

    /// <summary>Lines that follow one another are one place.</summary>
    private void AddEmpty(ImmutableArray<SourceSpan>.Builder empty, PhysicalLine line)
    {
        var end = line.Next > line.Start ? line.Next - 1 : line.Next;
        if (empty.Count > 0 && empty[^1].End + 1 == line.Start) empty[^1] = empty[^1] with { Length = end - empty[^1].Start };
        else empty.Add(new SourceSpan(source, line.Start, end - line.Start));
    }

    private void CheckLength(PhysicalLine line)
    {
        if ((line.End - line.Start) * 3 <= MaximumLineBytes || Encoding.UTF8.GetByteCount(line.Chars(text)) <= MaximumLineBytes) return;
        problems.Add(new ParseProblem("line-too-long", $"The line is longer than {MaximumLineBytes} bytes, which the builder refuses.", new SourceSpan(source, line.Start, 0)));
    }
}
