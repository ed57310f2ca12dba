namespace Auditor.Documents.Yaml;

/// <summary>A key with its value.</summary>
public sealed record YamlEntry(YamlNode Key, YamlNode Value)
{
    /// <summary>The key's text; the empty string when the key is not a scalar.</summary>
    public string Name => (Key as YamlScalar)?.Value ?? "";

    public SourceSpan Span => Key.Span.To(Value.Span);
}
