using System.Text;

namespace Auditor.Documents.Edits;

/// <summary>
/// Edits of whole lines around a span. A text that ends without a line break still does so afterwards, and one that ends with one keeps it.
/// New lines are written with <c>\n</c> (see <see cref="EditSet.Apply"/>); several are indented as a block.
/// </summary>
public static class LineEdits
{
    /// <summary>New lines above the first line of the span.</summary>
    public static TextEdit InsertBefore(SourceText text, SourceSpan span, string lines, LineIndent indent = LineIndent.OfLine)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextEdit(text.Path, FirstLine(text, span).Start, 0, Block(lines, Indentation(text, span, indent)) + "\n");
    }

    /// <summary>New lines below the last line of the span, with the indentation of its first.</summary>
    public static TextEdit InsertAfter(SourceText text, SourceSpan span, string lines, LineIndent indent = LineIndent.OfLine)
    {
        ArgumentNullException.ThrowIfNull(text);
        var block = Block(lines, Indentation(text, span, indent));
        var next = NextLineStart(text, span);
        if (next is { } start) return new TextEdit(text.Path, start, 0, block + "\n");
        var endsWithBreak = text.Text.Length == 0 || text.Text[^1] == '\n';
        return new TextEdit(text.Path, text.Text.Length, 0, endsWithBreak ? block + "\n" : "\n" + block);
    }

    /// <summary>All lines that the span touches, with their line breaks.</summary>
    public static TextEdit Delete(SourceText text, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var start = FirstLine(text, span).Start;
        if (NextLineStart(text, span) is { } next) return new TextEdit(text.Path, start, next - start, "");
        var line = text.LineIndexAt(start);
        if (line > 0 && start < text.Text.Length) start = text.LineSpan(line) is var (previous, length) ? previous + length : start;
        return new TextEdit(text.Path, start, text.Text.Length - start, "");
    }

    /// <summary>The span, with the blanks behind it when a blank, or nothing, stands before it: what is left of the line has single blanks.</summary>
    public static TextEdit DeleteWord(SourceText text, SourceSpan span)
    {
        ArgumentNullException.ThrowIfNull(text);
        var end = span.End;
        if (span.Start == 0 || text.Text[span.Start - 1] is ' ' or '\t' or '\n')
        {
            while (end < text.Text.Length && text.Text[end] is ' ' or '\t') end++;
        }

        return new TextEdit(text.Path, span.Start, end - span.Start, "");
    }

    /// <summary>Another text in place of the span.</summary>
    public static TextEdit Replace(SourceText text, SourceSpan span, string newText)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new TextEdit(text.Path, span.Start, span.Length, newText);
    }

    private static (int Start, int Length) FirstLine(SourceText text, SourceSpan span) => text.LineSpan(text.LineIndexAt(span.Start) + 1);

    /// <summary>Null when the span reaches into the last line.</summary>
    private static int? NextLineStart(SourceText text, SourceSpan span)
    {
        var last = text.LineIndexAt(Math.Max(span.Start, span.End - 1)) + 1;
        return last < text.LineCount ? text.LineSpan(last + 1).Start : null;
    }

    private static string Indentation(SourceText text, SourceSpan span, LineIndent indent)
    {
        var (start, length) = FirstLine(text, span);
        if (indent == LineIndent.OfSpan) return Blanks(text.Text.AsSpan(start, Math.Max(0, span.Start - start)));
        var end = start;
        while (end < start + length && text.Text[end] is ' ' or '\t') end++;
        return text.Text[start..end];
    }

    private static string Blanks(ReadOnlySpan<char> before)
    {
        var blanks = new StringBuilder(before.Length);
        foreach (var rune in before.EnumerateRunes()) blanks.Append(rune.Value == '\t' ? '\t' : ' ');
        return blanks.ToString();
    }

    private static string Block(string lines, string indentation)
    {
        var content = lines.EndsWith('\n') ? lines.AsSpan(0, lines.Length - 1) : lines;
        if (!content.Contains('\n')) return content.IsEmpty ? "" : string.Concat(indentation, content);
        var block = new StringBuilder(lines.Length + (4 * indentation.Length));
        foreach (var range in content.Split('\n'))
        {
            if (block.Length > 0 || range.Start.Value > 0) block.Append('\n');
            var line = content[range];
            if (line.Length > 0) block.Append(indentation).Append(line);
        }

        return block.ToString();
    }
}
