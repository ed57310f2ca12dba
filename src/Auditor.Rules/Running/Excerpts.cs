using System.Collections.Immutable;
using System.Runtime.InteropServices;
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

    public static ImmutableArray<ExcerptLine> Around(MaskedLines masked, SourceSpan span)
    {
        var source = masked.Source;
        var first = source.LineIndexAt(span.Start) + 1;
        var end = source.LineIndexAt(Math.Max(span.Start, span.End - 1)) + 1;
        var last = end - first < MarkedLines ? Math.Min(source.LineCount, end + ContextLines) : first + MarkedLines - 1;
        var start = Math.Max(1, first - ContextLines);
        var lines = new ExcerptLine[last - start + 1];
        for (var i = 0; i < lines.Length; i++) lines[i] = Line(masked, span, start + i);
        var isNothing = lines is [.., _, { Text.Length: 0, IsMarked: false } empty] && empty.Number == source.LineCount;
        return ImmutableCollectionsMarshal.AsImmutableArray(isNothing ? lines[..^1] : lines);
    }

    private static ExcerptLine Line(MaskedLines masked, SourceSpan span, int number)
    {
        var (start, length) = masked.Source.LineSpan(number);
        var line = masked[number];
        var from = Math.Max(span.Start, start) - start;
        var to = Math.Min(span.End, start + length) - start;
        var isMarked = to > from || (span.Length == 0 && span.Start >= start && span.Start <= start + length);
        if (!isMarked) return Cut(new ExcerptLine(number, line.Text));
        var markStart = line.Start(from);
        return Cut(new ExcerptLine(number, line.Text, markStart, Math.Max(1, line.End(to) - markStart)));
    }

    /// <summary>A long line as far as there is room, around its mark.</summary>
    public static ExcerptLine Cut(ExcerptLine line)
    {
        var text = line.Text;
        if (text.Length <= LongestLine) return line;
        var from = Whole(text, Math.Clamp(line.MarkStart - (LongestLine / 4), 0, text.Length - LongestLine));
        var to = Whole(text, Math.Min(text.Length, from + LongestLine));
        var before = from > 0 ? "…" : "";
        var cut = string.Concat(before, text.AsSpan(from..to), to < text.Length ? "…" : "");
        var markStart = line.MarkStart - from + before.Length;
        return line with { Text = cut, MarkStart = line.IsMarked ? markStart : 0, MarkLength = Math.Min(line.MarkLength, Math.Max(1, cut.Length - markStart)) };
    }

    /// <summary>A column that is not in the middle of a surrogate pair.</summary>
    private static int Whole(string text, int column) => column > 0 && column < text.Length && char.IsLowSurrogate(text[column]) ? column - 1 : column;
}
