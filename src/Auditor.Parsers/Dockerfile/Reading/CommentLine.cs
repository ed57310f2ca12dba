using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <param name="Text">Without the number sign and the blanks around.</param>
internal sealed record CommentLine(SourceSpan Span, string Text) : Item(Span);
