using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// A document of any kind as elements with attributes and spans, in flat arrays in document order (preorder).
/// Element and attribute names are the kind's closed vocabulary; open keys are attribute values.
/// An element has no text: what it says stands in its attributes.
/// </summary>
public sealed class DocumentTree
{
    private readonly Lazy<Dictionary<string, int[]>> index;

    internal DocumentTree(string kind, ImmutableArray<SourceText> sources, TreeArrays arrays, ImmutableArray<ParseProblem> problems)
    {
        Kind = kind;
        Sources = sources;
        Arrays = arrays;
        Problems = problems;
        index = new Lazy<Dictionary<string, int[]>>(BuildIndex);
    }

    public string Kind { get; }

    /// <summary>What the source ids of the spans stand for.</summary>
    public ImmutableArray<SourceText> Sources { get; }

    /// <summary>What the parser met, in order of position.</summary>
    public ImmutableArray<ParseProblem> Problems { get; }

    public int Count => Arrays.Names.Length;

    public Node Root => new(this, 0);

    /// <summary>The node at a position in document order, from 0 to <see cref="Count"/> - 1.</summary>
    public Node NodeAt(int id)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(id);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(id, Count);
        return new Node(this, id);
    }

    /// <summary>The attributes of all nodes, in document order of their nodes.</summary>
    public ReadOnlySpan<TreeAttribute> AllAttributes => Arrays.Attributes;

    internal TreeArrays Arrays { get; }

    /// <summary>All nodes of this name in document order.</summary>
    public IEnumerable<Node> Named(string name) => NamedIds(name).Select(id => new Node(this, id));

    /// <summary>Whether a node of this name exists: what a rule's required names are checked against.</summary>
    public bool Has(string name) => index.Value.ContainsKey(name);

    public string TextOf(SourceSpan span)
    {
        var text = Sources[span.Source].Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text.Substring(start, Math.Clamp(span.Length, 0, text.Length - start));
    }

    internal int[] NamedIds(string name) => index.Value.TryGetValue(name, out var ids) ? ids : [];

    private Dictionary<string, int[]> BuildIndex()
    {
        var lists = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var id = 0; id < Count; id++)
        {
            if (!lists.TryGetValue(Arrays.Names[id], out var list)) lists[Arrays.Names[id]] = list = [];
            list.Add(id);
        }

        return lists.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}
