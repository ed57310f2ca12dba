namespace Auditor.Documents.Json;

/// <summary>A JSON value as it is written.</summary>
/// <param name="Span">From its first to its last character, quotes and brackets included.</param>
public abstract record JsonValue(SourceSpan Span);
