namespace Auditor.Documents.Queries.Evaluation;

/// <summary>What an expression can select: the document node, an element, or an attribute of one.</summary>
/// <param name="node">The element's id, or <see cref="DocumentNode"/>.</param>
/// <param name="attribute">An index into the attributes of the whole tree, or <see cref="NoAttribute"/>.</param>
internal readonly struct Place(int node, int attribute = Place.NoAttribute)
{
    public const int DocumentNode = -1;
    public const int NoAttribute = -1;

    public int Node => node;

    public int Attribute => attribute;

    public bool IsAttribute => attribute != NoAttribute;

    public bool IsDocument => node == DocumentNode;

    /// <summary>Document order is that of ids; an element stands before its attributes, these before its children.</summary>
    public int CompareTo(Place other) => node != other.Node ? node.CompareTo(other.Node) : attribute.CompareTo(other.Attribute);
}
