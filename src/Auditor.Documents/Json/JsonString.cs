namespace Auditor.Documents.Json;

/// <summary>A string with its escapes read.</summary>
public sealed record JsonString(SourceSpan Span, string Value) : JsonValue(Span)
{
    /// <summary>The value with the place of each of its characters in the source.</summary>
    public required MappedText Text { get; init; }
}
