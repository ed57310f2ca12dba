namespace Auditor.Documents.Json;

/// <summary>A name with its value.</summary>
public sealed record JsonEntry(JsonString Key, JsonValue Value)
{
    public string Name => Key.Value;

    public SourceSpan Span => Key.Span.To(Value.Span);
}
