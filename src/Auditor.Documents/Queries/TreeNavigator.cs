using System.Xml;
using System.Xml.XPath;

namespace Auditor.Documents.Queries;

/// <summary>
/// The tree as XPath's data model (XPath 1.0 section 5) sees it: a document node above the root element, elements, attributes;
/// no text, comments or namespaces. The string value of an element is empty. Reading the value of an unresolved attribute
/// is recorded in the scope; asking whether the attribute exists is not.
/// </summary>
internal sealed class TreeNavigator : XPathNavigator
{
    private const int DocumentNode = -1;
    private const int NoAttribute = -1;
    private static readonly NameTable Names = new();

    private readonly DocumentTree tree;
    private readonly TreeArrays arrays;
    private readonly QueryScope scope;
    private readonly QueryBudget budget;
    private int node;

    // An index into the attributes of the whole tree.
    private int attribute = NoAttribute;

    public TreeNavigator(Node context, QueryScope scope)
    {
        tree = context.Tree;
        arrays = tree.Arrays;
        node = context.Id;
        this.scope = scope;
        budget = scope.Budget;
    }

    private TreeNavigator(TreeNavigator other)
    {
        tree = other.tree;
        arrays = other.arrays;
        scope = other.scope;
        budget = other.budget;
        node = other.node;
        attribute = other.attribute;
    }

    /// <summary>The place as an item; the document node stands for the root.</summary>
    public TreeItem Item => new(new Node(tree, Math.Max(node, 0)), IsAttribute ? arrays.Attributes[attribute] : null);

    public override string Value => IsAttribute ? Read(attribute) : "";

    public override string LocalName => IsAttribute ? arrays.Attributes[attribute].Name : node == DocumentNode ? "" : arrays.Names[node];

    public override string Name => LocalName;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override string BaseURI => "";

    public override XmlNameTable NameTable => Names;

    public override XPathNodeType NodeType =>
        IsAttribute ? XPathNodeType.Attribute : node == DocumentNode ? XPathNodeType.Root : XPathNodeType.Element;

    public override bool IsEmptyElement => !IsAttribute && node != DocumentNode && !HasChildNodes;

    private bool HasChildNodes => FirstChild < End;

    public override bool HasAttributes => !IsAttribute && node != DocumentNode && arrays.AttributeStarts[node] < arrays.AttributeStarts[node + 1];

    private bool IsAttribute => attribute != NoAttribute;

    private int FirstChild => IsAttribute ? End : node + 1;

    // The id after the last descendant.
    private int End => node == DocumentNode ? tree.Count : arrays.Ends[node];

    public override XPathNavigator Clone() => new TreeNavigator(this);

    public override bool IsSamePosition(XPathNavigator other) =>
        other is TreeNavigator there && there.node == node && there.attribute == attribute && ReferenceEquals(there.tree, tree);

    /// <remarks>Document order is that of ids; an element stands before its attributes, these before its children.</remarks>
    public override XmlNodeOrder ComparePosition(XPathNavigator? nav)
    {
        budget.Spend();
        if (nav is not TreeNavigator there || !ReferenceEquals(there.tree, tree)) return XmlNodeOrder.Unknown;
        var order = node != there.node ? node.CompareTo(there.node) : attribute.CompareTo(there.attribute);
        return order < 0 ? XmlNodeOrder.Before : order > 0 ? XmlNodeOrder.After : XmlNodeOrder.Same;
    }

    public override bool IsDescendant(XPathNavigator? nav)
    {
        if (nav is not TreeNavigator there || !ReferenceEquals(there.tree, tree) || IsAttribute) return false;
        if (there.node == node) return there.IsAttribute;
        return there.node > node && there.node < End;
    }

    public override bool MoveTo(XPathNavigator other)
    {
        budget.Spend();
        if (other is not TreeNavigator there || !ReferenceEquals(there.tree, tree)) return false;
        node = there.node;
        attribute = there.attribute;
        return true;
    }

    /// <summary>Moves to the element with this id.</summary>
    public void MoveToNode(int id)
    {
        budget.Spend();
        node = id;
        attribute = NoAttribute;
    }

    public override void MoveToRoot() => MoveToNode(DocumentNode);

    public override bool MoveToParent()
    {
        budget.Spend();
        if (IsAttribute) attribute = NoAttribute;
        else if (node == DocumentNode) return false;
        else node = arrays.Parents[node];
        return true;
    }

    public override bool MoveToFirstChild()
    {
        budget.Spend();
        if (!HasChildNodes) return false;
        node++;
        return true;
    }

    public override bool MoveToNext()
    {
        budget.Spend();
        if (IsAttribute || node <= 0 || End >= arrays.Ends[arrays.Parents[node]]) return false;
        node = End;
        return true;
    }

    public override bool MoveToPrevious()
    {
        budget.Spend();
        if (IsAttribute || node <= 0 || arrays.Previous[node] < 0) return false;
        node = arrays.Previous[node];
        return true;
    }

    public override bool MoveToFirstAttribute()
    {
        budget.Spend();
        if (!HasAttributes) return false;
        attribute = arrays.AttributeStarts[node];
        return true;
    }

    public override bool MoveToNextAttribute()
    {
        budget.Spend();
        if (!IsAttribute || attribute + 1 >= arrays.AttributeStarts[node + 1]) return false;
        attribute++;
        return true;
    }

    public override bool MoveToAttribute(string localName, string namespaceURI)
    {
        budget.Spend();
        var found = Find(localName, namespaceURI);
        if (found == NoAttribute) return false;
        attribute = found;
        return true;
    }

    public override string GetAttribute(string localName, string namespaceURI) =>
        Find(localName, namespaceURI) is var found && found == NoAttribute ? "" : Read(found);

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) => false;

    public override XPathNodeIterator SelectChildren(string name, string namespaceURI) =>
        namespaceURI.Length == 0 ? new ChildIterator(this, name, FirstChild, End) : base.SelectChildren(name, namespaceURI);

    public override XPathNodeIterator SelectChildren(XPathNodeType type) =>
        type is XPathNodeType.Element or XPathNodeType.All ? new ChildIterator(this, null, FirstChild, End) : base.SelectChildren(type);

    public override XPathNodeIterator SelectDescendants(string name, string namespaceURI, bool matchSelf)
    {
        if (IsAttribute || namespaceURI.Length > 0) return base.SelectDescendants(name, namespaceURI, matchSelf);
        var (from, to) = tree.NamedRange(name, matchSelf ? node : node + 1, End);
        return new DescendantIterator(this, tree.IdsByName, from, to);
    }

    public override XPathNodeIterator SelectDescendants(XPathNodeType type, bool matchSelf)
    {
        if (IsAttribute || type != XPathNodeType.Element) return base.SelectDescendants(type, matchSelf);
        return new DescendantIterator(this, null, matchSelf ? Math.Max(node, 0) : node + 1, End);
    }

    /// <summary>The element that ends the walk from one child to the next. Each is a step, also one that a name passes over.</summary>
    internal int EndOf(int id)
    {
        budget.Spend();
        return arrays.Ends[id];
    }

    internal string NameOf(int id) => arrays.Names[id];

    private int Find(string localName, string namespaceURI)
    {
        if (IsAttribute || node == DocumentNode || namespaceURI.Length > 0) return NoAttribute;
        for (int i = arrays.AttributeStarts[node], end = arrays.AttributeStarts[node + 1]; i < end; i++)
        {
            if (arrays.Attributes[i].Name == localName) return i;
        }

        return NoAttribute;
    }

    private string Read(int index)
    {
        ref readonly var read = ref arrays.Attributes[index];
        if (read.Unresolved is not null) scope.Read(new TreeItem(new Node(tree, node), read));
        if (read.IsSecret) scope.ReadSecret(read.Value);
        return read.Value;
    }
}
