using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

/// <summary>A mapping with its entries as written: a repeated key stands here twice (and is a problem), <c>&lt;&lt;</c> is a key.</summary>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries, bool IsFlow) : YamlNode(Span)
{
    /// <summary>The first entry of this name as written here, merge keys not followed.</summary>
    public YamlEntry? Entry(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>The value under a name as written here, aliases followed.</summary>
    public YamlNode? this[string name] => Entry(name)?.Value.Target;
}
