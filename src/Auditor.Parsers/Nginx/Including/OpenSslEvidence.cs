using System.Buffers;
using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Including;

/// <summary>Which OpenSSL nginx was built with, as <c>nginx -V</c> prints it above a dump.</summary>
internal static class OpenSslEvidence
{
    private const string Words = "built with OpenSSL ";

    private static readonly SearchValues<char> VersionCharacters = SearchValues.Create("0123456789.");

    /// <summary>The place of the version; null when nothing says it.</summary>
    public static SourceSpan? Of(SourceText text)
    {
        if (!DumpedFiles.IsDump(text.Text) || text.Text.IndexOf(Words, StringComparison.Ordinal) is not (>= 0 and var at)) return null;
        var start = at + Words.Length;
        var length = text.Text.AsSpan(start).IndexOfAnyExcept(VersionCharacters);
        return length > 0 ? new SourceSpan(0, start, length) : null;
    }
}
