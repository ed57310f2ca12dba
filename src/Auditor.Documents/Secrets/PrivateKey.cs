namespace Auditor.Documents.Secrets;

/// <summary>A private key in its textual encoding (RFC 7468, section 10): what stands behind its first line.</summary>
internal static class PrivateKey
{
    private const string Label = "PRIVATE KEY-----";
    private const string Ending = "-----END";

    public static void Find(ReadOnlySpan<char> text, List<FoundSecret> found)
    {
        for (int at = 0, next; (next = text[at..].IndexOf(Label, StringComparison.Ordinal)) >= 0;)
        {
            at += next + Label.Length;
            var end = text[at..].IndexOf(Ending, StringComparison.Ordinal);
            var length = end < 0 ? text.Length - at : end;
            if (text.Slice(at, length).Trim("\r\n \\n").Length > 0) found.Add(new FoundSecret(at, length, "private key"));
            if (end < 0) return;
            at += length + Ending.Length;
            at = Math.Min(text.Length, text[at..].IndexOf(Label, StringComparison.Ordinal) is >= 0 and var label && label < 40 ? at + label + Label.Length : at);
        }
    }
}
