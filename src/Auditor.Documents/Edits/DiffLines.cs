namespace Auditor.Documents.Edits;

/// <summary>Lines as diff sees them: with their line ends, and none after the last line break.</summary>
internal static class DiffLines
{
    public const string ByteOrderMark = "\uFEFF";

    public static List<string> Split(string text)
    {
        var lines = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            lines.Add(text[start..end]);
            start = end;
        }

        return lines;
    }

    /// <summary>How many lines the text has; an empty line after the last line break is none.</summary>
    public static int Count(SourceText text) => Start(text, text.LineCount - 1) < text.Text.Length ? text.LineCount : text.LineCount - 1;

    /// <summary>Offset of a line, from 0; behind the last line the end of the text.</summary>
    public static int Start(SourceText text, int index) => index < text.LineCount ? text.LineSpan(index + 1).Start : text.Text.Length;

    public static string Line(SourceText text, int index)
    {
        var line = text.Text[Start(text, index)..Start(text, index + 1)];
        return index == 0 && text.HasByteOrderMark ? ByteOrderMark + line : line;
    }

    public static string EndOf(string line) => (line.Length - ContentLength(line)) switch { 0 => "", 1 => "\n", _ => "\r\n" };

    /// <summary>The length of a line without its line end.</summary>
    public static int ContentLength(string line)
    {
        if (!line.EndsWith('\n')) return line.Length;
        return line.EndsWith("\r\n", StringComparison.Ordinal) ? line.Length - 2 : line.Length - 1;
    }
}
