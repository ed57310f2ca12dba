namespace Auditor.Documents.Yaml;

/// <summary>A scalar with its text as YAML reads it.</summary>
public sealed record YamlScalar(SourceSpan Span, string Value, YamlStyle Style) : YamlNode(Span)
{
    // Keys are seldom asked for it.
    private MappedText? text;

    /// <summary>The value with the place of each of its characters in the source; where it was not given, it stands there as it is, but for quotes.</summary>
    public MappedText Text
    {
        get => text ??= MappedText.Of(Span.Source, Value, Style is YamlStyle.SingleQuoted or YamlStyle.DoubleQuoted ? Span.Start + 1 : Span.Start);
        init => text = value;
    }

    /// <summary>A plain scalar that YAML's core schema reads as null.</summary>
    public bool IsNull => Style == YamlStyle.Plain && Value is "" or "~" or "null" or "Null" or "NULL";
}
