using System.Runtime.InteropServices;

namespace Auditor.Documents;

/// <summary>The ids of a tree grouped by name: the ids of one name are <paramref name="Ids"/>[Start..End], ascending.</summary>
internal sealed record NameIndex(int[] Ids, Dictionary<string, (int Start, int End)> Ranges)
{
    /// <summary>A counting sort: names in order of first appearance, two passes over the tree.</summary>
    public static NameIndex Of(string[] names)
    {
        var ranges = new Dictionary<string, (int Start, int End)>(StringComparer.Ordinal);
        foreach (var name in names) CollectionsMarshal.GetValueRefOrAddDefault(ranges, name, out _).End++;
        var start = 0;
        foreach (var name in ranges.Keys.ToArray())
        {
            ref var range = ref CollectionsMarshal.GetValueRefOrNullRef(ranges, name);
            var count = range.End;
            range = (start, start);
            start += count;
        }

        var ids = new int[names.Length];
        for (var id = 0; id < names.Length; id++) ids[CollectionsMarshal.GetValueRefOrNullRef(ranges, names[id]).End++] = id;
        return new NameIndex(ids, ranges);
    }
}
