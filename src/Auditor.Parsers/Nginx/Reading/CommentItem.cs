using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A comment, from the number sign to the end of its line.</summary>
internal sealed class CommentItem(SourceSpan span, string text) : SyntaxItem(span)
{
    /// <summary>Without the number sign and blanks around.</summary>
    public string Text { get; } = text;
}
