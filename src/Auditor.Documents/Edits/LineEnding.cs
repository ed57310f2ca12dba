namespace Auditor.Documents.Edits;

internal static class LineEnding
{
    /// <summary>Whether more lines end in CRLF than in a lone LF.</summary>
    public static bool IsCrLf(string text)
    {
        var balance = 0;
        for (var at = text.IndexOf('\n', StringComparison.Ordinal); at >= 0; at = text.IndexOf('\n', at + 1))
        {
            balance += at > 0 && text[at - 1] == '\r' ? 1 : -1;
        }

        return balance > 0;
    }

    public static string ToCrLf(string text) =>
        text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal);
}
