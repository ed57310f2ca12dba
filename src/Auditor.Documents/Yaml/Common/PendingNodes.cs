using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Auditor.Documents.Yaml.Common;

/// <summary>What was read of the collections that are still open, the inner ones last: each takes its own when it ends, in an array of just their number.</summary>
internal sealed class PendingNodes
{
    public List<YamlEntry> Entries { get; } = [];

    public List<YamlNode> Items { get; } = [];

    public bool HaveDuplicates(int first) => YamlKeys.HaveDuplicates(CollectionsMarshal.AsSpan(Entries)[first..]);

    public ImmutableArray<YamlEntry> TakeEntries(int first)
    {
        var taken = CollectionsMarshal.AsSpan(Entries)[first..].ToArray();
        Entries.RemoveRange(first, taken.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }

    public ImmutableArray<YamlNode> TakeItems(int first)
    {
        var taken = CollectionsMarshal.AsSpan(Items)[first..].ToArray();
        Items.RemoveRange(first, taken.Length);
        return ImmutableCollectionsMarshal.AsImmutableArray(taken);
    }
}
