namespace Auditor.Documents.Json;

/// <summary>A number as it is written: nothing is lost by converting it.</summary>
public sealed record JsonNumber(SourceSpan Span, string Written) : JsonValue(Span);
