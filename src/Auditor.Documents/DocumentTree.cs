using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// A document of any kind as elements with attributes and spans, in flat arrays in document order (preorder).
/// Element and attribute names are the kind's closed vocabulary; open keys are attribute values.
/// An element has no text: what it says stands in its attributes.
/// </summary>
public sealed class DocumentTree
{
    private readonly Lazy<NameIndex> index;

    internal DocumentTree(string kind, ImmutableArray<SourceText> sources, TreeArrays arrays, ImmutableArray<ParseProblem> problems)
    {
        Kind = kind;
        Sources = sources;
        Arrays = arrays;
        Problems = problems;
        index = new Lazy<NameIndex>(() => NameIndex.Of(arrays.Names));
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
    public ReadOnlySpan<TreeAttribute> AllAttributes => Arrays.Attributes.AsSpan(0, Arrays.AttributeStarts[^1]);

    internal TreeArrays Arrays { get; }

    /// <summary>All nodes of this name in document order.</summary>
    public IEnumerable<Node> Named(string name) => Named(name, 0, Count);

    /// <summary>Whether a node of this name exists: what a rule's required names are checked against.</summary>
    public bool Has(string name) => index.Value.Numbers.ContainsKey(name);

    public string TextOf(SourceSpan span)
    {
        var text = Sources[span.Source].Text;
        var start = Math.Clamp(span.Start, 0, text.Length);
        return text.Substring(start, Math.Clamp(span.Length, 0, text.Length - start));
    }

    /// <summary>The same tree with its spans elsewhere: that of a text that is embedded in another one.</summary>
    /// <param name="sources">As many as it has, each in the place of the one that it stands for.</param>
    public DocumentTree Moved(ImmutableArray<SourceText> sources, Func<SourceSpan, SourceSpan> move)
    {
        ArgumentNullException.ThrowIfNull(move);
        var arrays = Arrays with
        {
            Spans = Array.ConvertAll(Arrays.Spans, span => move(span)),
            Attributes = Array.ConvertAll(AllAttributes.ToArray(), attribute => attribute with { Span = move(attribute.Span) }),
        };
        return new DocumentTree(Kind, sources, arrays, [.. Problems.Select(problem => problem with { Span = move(problem.Span) })]);
    }

    /// <summary>The nodes of this name with ids in [from, to).</summary>
    internal IEnumerable<Node> Named(string name, int from, int to)
    {
        var (start, end) = NamedRange(name, from, to);
        for (var i = start; i < end; i++) yield return new Node(this, IdsByName[i]);
    }

    /// <summary>The ids of all nodes, ordered by name and then by position.</summary>
    internal int[] IdsByName => index.Value.Ids;

    /// <summary>Where the nodes of a name with ids in [from, to) stand in <see cref="IdsByName"/>.</summary>
    internal (int From, int To) NamedRange(string name, int from, int to)
    {
        var names = index.Value;
        if (!names.Numbers.TryGetValue(name, out var number)) return (0, 0);
        return (FirstAtLeast(names, number, from), FirstAtLeast(names, number, to));
    }

    private static int FirstAtLeast(NameIndex names, int number, int id)
    {
        int low = names.Starts[number], high = names.Starts[number + 1];
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (names.Ids[middle] < id) low = middle + 1;
            else high = middle;
        }

        return low;
    }
}
