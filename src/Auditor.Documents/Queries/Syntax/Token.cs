namespace Auditor.Documents.Queries.Syntax;

/// <param name="Offset">UTF-16 offset in the expression.</param>
/// <param name="Text">As written; of a literal without its quotes.</param>
internal readonly record struct Token(TokenKind Kind, int Offset, string Text);
