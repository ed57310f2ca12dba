using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A token as nginx sees it: quotes taken off, escapes resolved.</summary>
/// <param name="Span">What is written, without quotes.</param>
/// <param name="BeginsLine">It stands on another line than the word before it.</param>
internal readonly record struct ConfigWord(string Value, SourceSpan Span, bool IsQuoted, bool BeginsLine = false)
{
    /// <summary>With its quotes.</summary>
    public SourceSpan Outer => IsQuoted ? new SourceSpan(Span.Source, Span.Start - 1, Span.Length + 2) : Span;
}
