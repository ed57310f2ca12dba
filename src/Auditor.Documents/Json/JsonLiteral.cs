namespace Auditor.Documents.Json;

public sealed record JsonLiteral(SourceSpan Span, JsonLiteralKind Kind) : JsonValue(Span);
