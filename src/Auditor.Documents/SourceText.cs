namespace Auditor.Documents;

/// <summary>
/// One text as it was read, with the table of its line starts. The text is never changed after reading:
/// every span of a tree counts UTF-16 units from its first character.
/// A byte order mark is not part of the text; <see cref="HasByteOrderMark"/> says that there was one.
/// </summary>
public sealed class SourceText
{
    private readonly int[] lineStarts;

    /// <param name="path">Origin as people name it: a path with forward slashes relative to the target, or a URL.</param>
    /// <param name="text">The decoded text.</param>
    public SourceText(string path, string text, bool hasByteOrderMark = false)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(text);
        Path = path;
        Text = text;
        HasByteOrderMark = hasByteOrderMark;
        lineStarts = FindLineStarts(text);
        EndsLinesInCrLf = HasMostlyCrLf(text, lineStarts);
    }

    public string Path { get; }

    public string Text { get; }

    public bool HasByteOrderMark { get; }

    /// <summary>It is nobody's file, but what is known to stand around one: read for what it says about that, never judged and never changed itself.</summary>
    public bool IsBackground { get; init; }

    /// <summary>Whether more lines end in CRLF than in a lone LF.</summary>
    internal bool EndsLinesInCrLf { get; }

    /// <summary>At least 1: an empty text has one empty line.</summary>
    public int LineCount => lineStarts.Length;

    /// <summary>Line and columns of a UTF-16 offset; an offset outside the text is moved to its nearest end.</summary>
    public TextPosition PositionAt(int offset)
    {
        offset = Math.Clamp(offset, 0, Text.Length);
        var line = LineIndexAt(offset);
        var start = lineStarts[line];
        var column = 1;
        for (var i = start; i < offset; i++)
        {
            if (!(char.IsLowSurrogate(Text[i]) && i > start && char.IsHighSurrogate(Text[i - 1]))) column++;
        }

        return new TextPosition(line + 1, column, offset - start + 1);
    }

    /// <summary>The text of a 1-based line without its line end.</summary>
    public string Line(int number) => LineSpan(number) is var (start, length) ? Text.Substring(start, length) : "";

    /// <summary>Offset and length of a 1-based line without its line end (LF, CRLF or a lone CR at the end of a CRLF text).</summary>
    public (int Start, int Length) LineSpan(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(number, LineCount);
        var start = lineStarts[number - 1];
        var end = number < LineCount ? lineStarts[number] - 1 : Text.Length;
        if (end > start && Text[end - 1] == '\r') end--;
        return (start, end - start);
    }

    /// <summary>0-based index of the line that holds the offset.</summary>
    public int LineIndexAt(int offset)
    {
        int low = 0, high = lineStarts.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (lineStarts[middle] <= offset) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }

    private static bool HasMostlyCrLf(string text, int[] lineStarts)
    {
        var balance = 0;
        for (var line = 1; line < lineStarts.Length; line++)
        {
            var end = lineStarts[line] - 1;
            balance += end > 0 && text[end - 1] == '\r' ? 1 : -1;
        }

        return balance > 0;
    }

    private static int[] FindLineStarts(string text)
    {
        var starts = new List<int> { 0 };
        for (var i = text.IndexOf('\n'); i >= 0; i = text.IndexOf('\n', i + 1)) starts.Add(i + 1);
        return [.. starts];
    }
}
