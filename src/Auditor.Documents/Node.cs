namespace Auditor.Documents;

/// <summary>An element of a tree: a handle of two words, equal when tree and position are.</summary>
public readonly record struct Node
{
    internal Node(DocumentTree tree, int id)
    {
        Tree = tree;
        Id = id;
    }

    public DocumentTree Tree { get; }

    /// <summary>Position in document order; the root is 0.</summary>
    public int Id { get; }

    public string Name => Tree.Arrays.Names[Id];

    public SourceSpan Span => Tree.Arrays.Spans[Id];

    public SourceText Source => Tree.Sources[Span.Source];

    public Node? Parent => Id == 0 ? null : new Node(Tree, Tree.Arrays.Parents[Id]);

    public ReadOnlySpan<TreeAttribute> Attributes =>
        Tree.Arrays.Attributes.AsSpan(Tree.Arrays.AttributeStarts[Id]..Tree.Arrays.AttributeStarts[Id + 1]);

    /// <summary>The value of an attribute, or the empty string when there is none.</summary>
    public string this[string attribute] => Attribute(attribute)?.Value ?? "";

    public IEnumerable<Node> Children
    {
        get
        {
            for (int child = Id + 1, end = Tree.Arrays.Ends[Id]; child < end; child = Tree.Arrays.Ends[child])
                yield return new Node(Tree, child);
        }
    }

    public IEnumerable<Node> Ancestors
    {
        get
        {
            for (var node = Parent; node is { } parent; node = parent.Parent) yield return parent;
        }
    }

    public bool Has(string attribute)
    {
        foreach (ref readonly var known in Attributes)
        {
            if (Names.AreSame(known.Name, attribute)) return true;
        }

        return false;
    }

    public TreeAttribute? Attribute(string name)
    {
        foreach (ref readonly var attribute in Attributes)
        {
            if (Names.AreSame(attribute.Name, name)) return attribute;
        }

        return null;
    }

    public IEnumerable<Node> ChildrenNamed(string name)
    {
        var (names, ends) = (Tree.Arrays.Names, Tree.Arrays.Ends);
        for (int child = Id + 1, end = ends[Id]; child < end; child = ends[child])
        {
            if (Names.AreSame(names[child], name)) yield return new Node(Tree, child);
        }
    }

    /// <summary>The first child of this name.</summary>
    public Node? Child(string name)
    {
        var (names, ends) = (Tree.Arrays.Names, Tree.Arrays.Ends);
        for (int child = Id + 1, end = ends[Id]; child < end; child = ends[child])
        {
            if (Names.AreSame(names[child], name)) return new Node(Tree, child);
        }

        return null;
    }

    /// <summary>The nodes of this name below this one, in document order.</summary>
    public IEnumerable<Node> Descendants(string name) => Tree.Named(name, Id + 1, Tree.Arrays.Ends[Id]);
}
