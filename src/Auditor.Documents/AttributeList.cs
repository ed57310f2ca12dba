namespace Auditor.Documents;

/// <summary>
/// Attributes of nodes in the order of setting. Nearly always that is the order of the nodes: then what was collected is what the tree keeps, without a copy.
/// </summary>
internal sealed class AttributeList
{
    private const int Least = 64;
    private const int Buckets = 256;

    private int[] nodes = [];
    private TreeAttribute[] all = [];
    private int count;
    private bool isInOrder = true;

    /// <summary>Makes room for about so many.</summary>
    public void Expect(int expected)
    {
        if (expected <= all.Length) return;
        Array.Resize(ref nodes, expected);
        Array.Resize(ref all, expected);
    }

    public void Add(int node, TreeAttribute attribute)
    {
        if (count == all.Length) Expect(Math.Max(Least, 2 * count));
        isInOrder &= count == 0 || node >= nodes[count - 1];
        nodes[count] = node;
        all[count++] = attribute;
    }

    /// <summary>
    /// Where those of each node start, and where those of the last one end; and the attributes, behind which there may be room that nobody looks at.
    /// Of a name that was set twice the last value holds, in the place of the first. The list is not to be used afterwards.
    /// </summary>
    public (int[] Starts, TreeAttribute[] Attributes) ByNode(int nodeCount)
    {
        var starts = new int[nodeCount + 1];
        for (var i = 0; i < count; i++) starts[nodes[i] + 1]++;
        for (var id = 0; id < nodeCount; id++) starts[id + 1] += starts[id];
        var placed = isInOrder ? Trimmed() : Sorted(starts.AsSpan(0, nodeCount).ToArray());
        KeepLast(starts, placed);
        return (starts, placed);
    }

    // A tree can live long: much room that nobody looks at is not kept.
    private TreeAttribute[] Trimmed() => count < all.Length / 2 ? all[..count] : all;

    // A counting sort that keeps the order of setting.
    private TreeAttribute[] Sorted(int[] next)
    {
        var placed = new TreeAttribute[count];
        for (var i = 0; i < count; i++) placed[next[nodes[i]]++] = all[i];
        return placed;
    }

    // Moves attributes together over those that were set again.
    private static void KeepLast(int[] starts, TreeAttribute[] placed)
    {
        var kept = 0;
        var lastNodes = new int[Buckets];
        for (int id = 0, from = 0; id + 1 < starts.Length; id++)
        {
            var to = starts[id + 1];
            starts[id] = kept;
            for (; from < to; from++)
            {
                ref var lastNode = ref lastNodes[Bucket(placed[from].Name)];
                var same = lastNode == id + 1 ? IndexOf(placed.AsSpan(starts[id]..kept), placed[from].Name) : -1;
                lastNode = id + 1;
                if (same >= 0) placed[starts[id] + same] = placed[from];
                else if (kept++ != from) placed[kept - 1] = placed[from];
            }
        }

        starts[^1] = kept;
    }

    // Names of a node that differ are seldom in one bucket, so that those of a large node need not all be compared with one another.
    private static int Bucket(string name) => name.Length == 0 ? 0 : ((name.Length * 37) + (name[0] * 11) + (name[^1] * 5) + name[name.Length / 2]) % Buckets;

    private static int IndexOf(ReadOnlySpan<TreeAttribute> attributes, string name)
    {
        for (var i = 0; i < attributes.Length; i++)
        {
            if (Names.AreSame(attributes[i].Name, name)) return i;
        }

        return -1;
    }
}
