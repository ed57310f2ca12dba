using System.Collections.Immutable;

namespace Auditor.Documents;

/// <summary>
/// Writes a tree in document order. Depth and size are bounded: past <see cref="MaximumDepth"/> or
/// <see cref="MaximumNodes"/> further nodes are dropped and one problem says so, so that no input can exhaust a parser.
/// </summary>
public sealed class TreeBuilder
{
    public const int MaximumDepth = 512;
    public const int MaximumNodes = 2_000_000;

    private const int LeastNodes = 64;

    // About what compose files have; of longer texts only the beginning counts, so that no list is made among the large objects before it is full.
    private const int CharactersPerNode = 40;
    private const int CharactersPerAttribute = 10;
    private const int MostExpected = 16 * 1024;

    private readonly string kind;
    private readonly ImmutableArray<SourceText> sources;
    private TreeBuffers buffers = TreeBuffers.Take();
    private readonly AttributeList attributes;
    private List<ParseProblem>? problems;
    private int count;
    private int depth;
    private int dropped;

    // The innermost open node, and the child of it that was closed last; -1 for none.
    private int current = -1;
    private int lastChild = -1;
    private bool hasToldLimit;

    public TreeBuilder(string kind, ImmutableArray<SourceText> sources, string rootName, SourceSpan rootSpan)
        : this(kind, sources, rootName, rootSpan, LengthOf(sources) / CharactersPerNode, LengthOf(sources) / CharactersPerAttribute)
    {
    }

    /// <summary>A tree that says something about its sources, not all that they hold.</summary>
    /// <param name="nodes">About how many nodes, and attributes, it will have.</param>
    public TreeBuilder(string kind, ImmutableArray<SourceText> sources, string rootName, SourceSpan rootSpan, int nodes, int attributeCount)
    {
        this.kind = kind;
        this.sources = sources;
        attributes = new AttributeList(buffers);
        Expect(nodes, attributeCount);
        Open(rootName, rootSpan);
    }

    /// <summary>A node was dropped for want of room, which a problem tells: what follows would be dropped, too, and need not be looked at.</summary>
    public bool IsFull => hasToldLimit && count >= MaximumNodes;

    /// <summary>Makes room for a tree of about this size: large lists that grow are copied again and again.</summary>
    public void Expect(int nodes, int attributeCount)
    {
        buffers.ExpectNodes(Math.Min(nodes, MaximumNodes));
        attributes.Expect(attributeCount);
    }

    /// <summary>The id of the innermost open node, to set attributes on later; -1 for a node that was dropped.</summary>
    public int Current => dropped > 0 ? -1 : current;

    /// <summary>Opens a child of the innermost open node. Every Open needs its <see cref="Close"/>.</summary>
    public TreeBuilder Open(string name, SourceSpan span)
    {
        if (dropped > 0 || depth >= MaximumDepth || count >= MaximumNodes)
        {
            dropped++;
            return hasToldLimit ? this : TellLimit(span);
        }

        if (count == buffers.Names.Length) buffers.ExpectNodes(Math.Max(LeastNodes, 2 * count));
        buffers.Parents[count] = current;
        buffers.Names[count] = name;
        buffers.Ends[count] = -1;
        buffers.Previous[count] = lastChild;
        buffers.Spans[count] = span;
        current = count++;
        lastChild = -1;
        depth++;
        return this;
    }

    /// <summary>Closes the innermost open node.</summary>
    /// <exception cref="InvalidOperationException">Only the root is open; <see cref="Build"/> closes it.</exception>
    public TreeBuilder Close()
    {
        if (dropped > 0)
        {
            dropped--;
            return this;
        }

        if (depth <= 1) throw new InvalidOperationException("Close without Open.");
        CloseInnermost();
        return this;
    }

    /// <summary>An element without children.</summary>
    public TreeBuilder Leaf(string name, SourceSpan span, params ReadOnlySpan<TreeAttribute> values)
    {
        Open(name, span);
        foreach (var value in values) Attribute(value);
        return Close();
    }

    public TreeBuilder Attribute(string name, string value, SourceSpan span, string? unresolved = null, bool secret = false) =>
        Attribute(new TreeAttribute(name, value, span, unresolved, secret));

    /// <summary>An attribute of the innermost open node. The last one of a name wins.</summary>
    public TreeBuilder Attribute(TreeAttribute attribute) => dropped > 0 ? this : AttributeOf(Current, attribute);

    /// <summary>
    /// An attribute of a node that was opened before: for what is only known at the end (a stage is the final one).
    /// That of a dropped node, -1, is dropped as well.
    /// </summary>
    public TreeBuilder AttributeOf(int node, TreeAttribute attribute)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(node, count);
        if (node >= 0) attributes.Add(node, attribute);
        return this;
    }

    /// <summary>A yes of a yes-or-no attribute: it is there with the value <c>true</c>, or it is not there.</summary>
    public TreeBuilder Flag(string name, bool isSet, SourceSpan span) => isSet ? Attribute(name, "true", span) : this;

    public TreeBuilder Problem(string code, string message, SourceSpan span, ProblemSeverity severity = ProblemSeverity.Error)
    {
        (problems ??= []).Add(new ParseProblem(code, message, span, severity));
        return this;
    }

    /// <summary>Closes what is open and gives the tree. The builder is not to be used afterwards.</summary>
    public DocumentTree Build()
    {
        dropped = 0;
        while (depth > 0) CloseInnermost();
        var (starts, sorted) = attributes.ByNode(count);
        var arrays = new TreeArrays(
            buffers.Names[..count], buffers.Parents[..count], buffers.Ends[..count], buffers.Previous[..count], buffers.Spans[..count], starts, sorted);
        buffers.Return(count, attributes.Count);

        // Whoever wrote on would write into the next tree.
        (buffers, count) = (new TreeBuffers(), 0);
        return new DocumentTree(kind, sources, arrays, problems is null ? [] : [.. problems.Order(InPlace)]);
    }

    private static readonly Comparer<ParseProblem> InPlace = Comparer<ParseProblem>.Create((a, b) =>
        a.Span.Source != b.Span.Source ? a.Span.Source.CompareTo(b.Span.Source) : a.Span.Start.CompareTo(b.Span.Start));

    private TreeBuilder TellLimit(SourceSpan span)
    {
        hasToldLimit = true;
        return Problem("tree-too-large", $"Nesting deeper than {MaximumDepth} or more than {MaximumNodes} elements: the rest was not read.", span);
    }

    private void CloseInnermost()
    {
        buffers.Ends[current] = count;
        lastChild = current;
        current = buffers.Parents[current];
        depth--;
    }

    private static int LengthOf(ImmutableArray<SourceText> sources) => sources.IsDefaultOrEmpty ? 0 : Math.Min(sources[0].Text.Length, MostExpected);
}
