namespace Auditor.Documents;

/// <summary>
/// Room for what a tree is written from. The tree gets copies of the right size, and the next tree of the thread takes the same room: lists that grow anew for each file
/// would be most of what is allocated for it.
/// </summary>
internal sealed class TreeBuffers
{
    /// <summary>Larger ones go with their tree.</summary>
    private const int MostKept = 16 * 1024;

    [ThreadStatic]
    private static TreeBuffers? free;

    public string[] Names = [];
    public int[] Parents = [];
    public int[] Ends = [];
    public int[] Previous = [];
    public SourceSpan[] Spans = [];

    /// <summary>The attributes in the order of setting, and the node of each.</summary>
    public TreeAttribute[] Attributes = [];
    public int[] Owners = [];

    /// <summary>For one builder at a time.</summary>
    public static TreeBuffers Take()
    {
        var taken = free ?? new TreeBuffers();
        free = null;
        return taken;
    }

    /// <summary>The next tree takes the same room.</summary>
    public bool IsKept => Names.Length <= MostKept && Attributes.Length <= MostKept;

    /// <summary>Gives the room to the next tree. Nothing of this one is kept alive by it.</summary>
    public void Return(int nodes, int attributes)
    {
        if (!IsKept) return;
        Names.AsSpan(0, nodes).Clear();
        Attributes.AsSpan(0, attributes).Clear();
        free = this;
    }

    public void ExpectNodes(int expected)
    {
        if (expected <= Names.Length) return;
        Array.Resize(ref Names, expected);
        Array.Resize(ref Parents, expected);
        Array.Resize(ref Ends, expected);
        Array.Resize(ref Previous, expected);
        Array.Resize(ref Spans, expected);
    }

    public void ExpectAttributes(int expected)
    {
        if (expected <= Attributes.Length) return;
        Array.Resize(ref Attributes, expected);
        Array.Resize(ref Owners, expected);
    }
}
