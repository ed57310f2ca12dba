namespace Auditor.Documents.Yaml;

/// <summary>A scalar with its text as YAML reads it.</summary>
public sealed record YamlScalar(SourceSpan Span, string Value, YamlStyle Style) : YamlNode(Span)
{
    /// <summary>The value with the place of each of its characters in the source.</summary>
    public required MappedText Text { get; init; }

    /// <summary>A plain scalar that YAML's core schema reads as null.</summary>
    public bool IsNull => Style == YamlStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}
