using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>The lines around a place, as reports show them.</summary>
internal static class Excerpts
{
    private const int ContextLines = 2;

    /// <summary>Of a longer marked stretch only the first lines are shown.</summary>
    private const int MarkedLines = 8;

    private const int LongestLine = 400;

    public static ImmutableArray<ExcerptLine> Around(SourceText source, SourceSpan span, SecretMask mask)
    {
        var first = source.LineIndexAt(span.Start) + 1;
        var last = Math.Min(source.LineIndexAt(Math.Max(span.Start, span.End - 1)) + 1, first + MarkedLines - 1);
        var lines = ImmutableArray.CreateBuilder<ExcerptLine>();
        for (var number = Math.Max(1, first - ContextLines); number <= Math.Min(source.LineCount, last + ContextLines); number++)
            lines.Add(Line(source, span, mask, number));
        if (lines[^1] is { Text.Length: 0, IsMarked: false } && lines[^1].Number == source.LineCount && lines.Count > 1) lines.RemoveAt(lines.Count - 1);
        return lines.ToImmutable();
    }

    private static ExcerptLine Line(SourceText source, SourceSpan span, SecretMask mask, int number)
    {
        var (start, length) = source.LineSpan(number);
        var (text, column) = mask.Line(source, span.Source, number);
        var from = Math.Max(span.Start, start) - start;
        var to = Math.Min(span.End, start + length) - start;
        var isMarked = to > from || (span.Length == 0 && span.Start >= start && span.Start <= start + length);
        if (!isMarked) return Cut(new ExcerptLine(number, text));
        var markStart = Math.Min(column(from), text.Length);
        return Cut(new ExcerptLine(number, text, markStart, Math.Max(1, Math.Min(column(to), text.Length) - markStart)));
    }

    private static ExcerptLine Cut(ExcerptLine line)
    {
        if (line.Text.Length <= LongestLine) return line;
        var from = Math.Clamp(line.MarkStart - LongestLine / 4, 0, line.Text.Length - LongestLine);
        var text = string.Concat(from > 0 ? "…" : "", line.Text.AsSpan(from, LongestLine), "…");
        var markStart = line.MarkStart - from + (from > 0 ? 1 : 0);
        return line with { Text = text, MarkStart = markStart, MarkLength = Math.Min(line.MarkLength, text.Length - markStart) };
    }
}
