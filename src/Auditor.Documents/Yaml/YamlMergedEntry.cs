namespace Auditor.Documents.Yaml;

/// <summary>An entry that a mapping has in effect. Its spans are those of the place where it is written.</summary>
/// <param name="Merge">The <c>&lt;&lt;</c> entry of the asked mapping that brought it; null when it is written in the mapping itself.</param>
public sealed record YamlMergedEntry(YamlEntry Entry, YamlEntry? Merge);
