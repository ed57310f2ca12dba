namespace Auditor.Documents.Queries.Syntax;

/// <param name="Offset">UTF-16 offset in the expression.</param>
/// <param name="Text">As written; of a literal without its quotes.</param>
internal sealed record Token(TokenKind Kind, int Offset, string Text);
