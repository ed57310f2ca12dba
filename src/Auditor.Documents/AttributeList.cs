namespace Auditor.Documents;

/// <summary>
/// Attributes of nodes in the order of setting, which often is the order of the nodes. They are collected in the room of others before them.
/// </summary>
internal sealed class AttributeList(TreeBuffers buffers)
{
    private const int Least = 64;
    private const int Buckets = 256;

    private int count;
    private bool isInOrder = true;

    /// <summary>How many were set, those of one name and node by themselves.</summary>
    public int Count => count;

    /// <summary>Makes room for about so many.</summary>
    public void Expect(int expected) => buffers.ExpectAttributes(expected);

    public void Add(int node, TreeAttribute attribute)
    {
        if (count == buffers.Attributes.Length) Expect(Math.Max(Least, 2 * count));
        isInOrder &= count == 0 || node >= buffers.Owners[count - 1];
        buffers.Owners[count] = node;
        buffers.Attributes[count++] = attribute;
    }

    /// <summary>
    /// Where those of each node start, and where those of the last one end; and the attributes, behind which there may be room that nobody looks at.
    /// Of a name that was set twice the last value holds, in the place of the first.
    /// </summary>
    public (int[] Starts, TreeAttribute[] Attributes) ByNode(int nodeCount)
    {
        var starts = new int[nodeCount + 1];
        for (var i = 0; i < count; i++) starts[buffers.Owners[i] + 1]++;
        for (var id = 0; id < nodeCount; id++) starts[id + 1] += starts[id];
        var placed = isInOrder ? Own() : Sorted(starts.AsSpan(0, nodeCount).ToArray());
        KeepLast(starts, placed);
        return (starts, placed);
    }

    // Large ones are handed over as they are, unless much of them is room that nobody looks at: a tree can live long.
    private TreeAttribute[] Own() =>
        buffers.IsKept || count < buffers.Attributes.Length / 2 ? buffers.Attributes[..count] : buffers.Attributes;

    // A counting sort that keeps the order of setting.
    private TreeAttribute[] Sorted(int[] next)
    {
        var placed = new TreeAttribute[count];
        for (var i = 0; i < count; i++) placed[next[buffers.Owners[i]]++] = buffers.Attributes[i];
        return placed;
    }

    // Moves attributes together over those that were set again.
    private static void KeepLast(int[] starts, TreeAttribute[] placed)
    {
        var kept = 0;
        Span<int> lastNodes = stackalloc int[Buckets];
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
