namespace Auditor.Documents.Edits;

internal static class LineEnding
{
    public static string ToCrLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}
