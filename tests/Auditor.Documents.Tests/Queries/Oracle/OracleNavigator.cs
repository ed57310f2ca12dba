using System.Xml;
using System.Xml.XPath;
using Auditor.Documents;

namespace Auditor.Oracle;

/// <summary>A tree as System.Xml sees it: a document node above the root, elements, attributes.</summary>
internal sealed class OracleNavigator(OracleTree tree, int node, int attribute = -1) : XPathNavigator
{
    private const int DocumentNode = -1;
    private static readonly NameTable Names = new();

    public int Node => node;

    public int Attribute => attribute;

    public override string Value => IsAttribute ? Read() : "";

    public override string LocalName => IsAttribute ? Current.Name : node == DocumentNode ? "" : tree.Nodes[node].Name;

    public override string Name => LocalName;

    public override string NamespaceURI => "";

    public override string Prefix => "";

    public override string BaseURI => "";

    public override XmlNameTable NameTable => Names;

    public override XPathNodeType NodeType =>
        IsAttribute ? XPathNodeType.Attribute : node == DocumentNode ? XPathNodeType.Root : XPathNodeType.Element;

    public override bool IsEmptyElement => NodeType == XPathNodeType.Element && tree.Children[node].Length == 0;

    private bool IsAttribute => attribute >= 0;

    private TreeAttribute Current => tree.Attributes[node][attribute];

    public override XPathNavigator Clone() => new OracleNavigator(tree, node, attribute);

    public override bool IsSamePosition(XPathNavigator other) =>
        other is OracleNavigator there && there.Node == node && there.Attribute == attribute;

    public override bool MoveTo(XPathNavigator other)
    {
        var there = (OracleNavigator)other;
        return Go(there.Node, there.Attribute);
    }

    public override void MoveToRoot() => Go(DocumentNode);

    public override bool MoveToParent()
    {
        if (IsAttribute) return Go(node);
        return node != DocumentNode && Go(tree.Nodes[node].Parent?.Id ?? DocumentNode);
    }

    public override bool MoveToFirstChild()
    {
        if (IsAttribute) return false;
        if (node == DocumentNode) return Go(0);
        return tree.Children[node] is [var first, ..] && Go(first);
    }

    public override bool MoveToNext() => MoveToSibling(1);

    public override bool MoveToPrevious() => MoveToSibling(-1);

    public override bool MoveToFirstAttribute() => NodeType == XPathNodeType.Element && tree.Attributes[node].Length > 0 && Go(node, 0);

    public override bool MoveToNextAttribute() => IsAttribute && attribute + 1 < tree.Attributes[node].Length && Go(node, attribute + 1);

    public override bool MoveToFirstNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToNextNamespace(XPathNamespaceScope namespaceScope) => false;

    public override bool MoveToId(string id) => false;

    private bool MoveToSibling(int distance)
    {
        if (IsAttribute || node <= 0 || tree.Nodes[node].Parent is not { } parent) return false;
        var place = tree.Place[node] + distance;
        var siblings = tree.Children[parent.Id];
        return place >= 0 && place < siblings.Length && Go(siblings[place]);
    }

    private bool Go(int toNode, int toAttribute = -1)
    {
        (node, attribute) = (toNode, toAttribute);
        return true;
    }

    private string Read()
    {
        if (Current.Unresolved is not null) tree.Reads.Add((node, Current.Name));
        return Current.Value;
    }
}
