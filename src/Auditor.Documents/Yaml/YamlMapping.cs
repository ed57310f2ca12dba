using System.Collections.Immutable;

namespace Auditor.Documents.Yaml;

/// <summary>A mapping with its entries as written: a repeated key stands here twice (and is a problem), <c>&lt;&lt;</c> is a key.</summary>
public sealed record YamlMapping(SourceSpan Span, ImmutableArray<YamlEntry> Entries, bool IsFlow) : YamlNode(Span)
{
    internal override int Depth { get; } = DepthOf(Entries);

    /// <summary>The first entry of this name as written here, merge keys not followed.</summary>
    public YamlEntry? Entry(string name) => Entries.FirstOrDefault(entry => entry.Name == name);

    /// <summary>The value under a name as written here, aliases followed.</summary>
    public YamlNode? this[string name] => Entry(name)?.Value.Target;

    private static int DepthOf(ImmutableArray<YamlEntry> entries)
    {
        var deepest = 0;
        foreach (var entry in entries) deepest = Math.Max(deepest, Math.Max(entry.Key.Depth, entry.Value.Depth));
        return deepest + 1;
    }
}
