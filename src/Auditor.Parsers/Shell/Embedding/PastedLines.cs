using Auditor.Documents;

namespace Auditor.Parsers.Shell.Embedding;

/// <summary>
/// Lines in a file of shell commands that are none: a configuration that stands among them as it is, as in notes on how to set up a server. They end one after
/// another in semicolons and braces. What they are, the parsers decide that know such lines.
/// </summary>
internal static class PastedLines
{
    /// <summary>So many statements in a row are no chance.</summary>
    private const int Fewest = 3;

    public static IEnumerable<EmbeddedText> Of(SourceText file)
    {
        var text = file.Text;
        for (int line = 1, first = 0, statements = 0; line <= file.LineCount + 1; line++)
        {
            var kind = line <= file.LineCount ? KindOf(text, file.LineSpan(line)) : LineKind.Other;
            if (kind == LineKind.Statement && statements++ == 0) first = line;
            if (kind != LineKind.Other) continue;
            if (statements >= Fewest) yield return Piece(file, first, line);
            statements = 0;
        }
    }

    /// <param name="next">The line behind the last one.</param>
    private static EmbeddedText Piece(SourceText file, int first, int next)
    {
        var start = file.LineSpan(first).Start;
        var (last, length) = file.LineSpan(next - 1);
        return new EmbeddedText(PathOf(file.Path), MappedText.Of(0, file.Text[start..(last + length)], start), "");
    }

    /// <summary>The file's, without the ending that says shell: <c>nginx/ssl.conf</c>.</summary>
    private static string PathOf(string path) => path.EndsWith(".sh", StringComparison.Ordinal) ? path[..^3] : path;

    private static LineKind KindOf(string text, (int Start, int Length) span)
    {
        var line = text.AsSpan(span.Start, span.Length).Trim();
        if (line.IsEmpty || line[0] == '#') return LineKind.Neither;
        var isStatement = line[^1] is ';' or '{' || line is "}";
        return isStatement && !line.EndsWith(";;") && !line.EndsWith("() {") ? LineKind.Statement : LineKind.Other;
    }

    private enum LineKind
    {
        Other,
        Statement,
        Neither,
    }
}
