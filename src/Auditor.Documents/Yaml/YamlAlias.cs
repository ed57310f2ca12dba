namespace Auditor.Documents.Yaml;

/// <summary><c>*name</c>.</summary>
public sealed record YamlAlias(SourceSpan Span, string Name, YamlNode? Anchored) : YamlNode(Span)
{
    public override YamlNode? Target => Anchored;

    internal override int Depth => Anchored?.Depth ?? 1;
}
