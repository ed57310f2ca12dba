using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A statement, a comment, or a mistake, in the order of the file.</summary>
internal abstract class SyntaxItem(SourceSpan span)
{
    public SourceSpan Span { get; protected set; } = span;
}
