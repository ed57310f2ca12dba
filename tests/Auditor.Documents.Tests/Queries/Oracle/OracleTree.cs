using Auditor.Documents;

namespace Auditor.Oracle;

/// <summary>The links of a tree that XPath's axes follow, worked out from what trees tell anybody.</summary>
internal sealed class OracleTree
{
    public OracleTree(DocumentTree tree)
    {
        Tree = tree;
        Nodes = [.. Enumerable.Range(0, tree.Count).Select(tree.NodeAt)];
        Attributes = [.. Nodes.Select(node => node.Attributes.ToArray())];
        Children = [.. Nodes.Select(node => node.Children.Select(child => child.Id).ToArray())];
        Place = new int[tree.Count];
        foreach (var children in Children)
        {
            for (var i = 0; i < children.Length; i++) Place[children[i]] = i;
        }
    }

    public DocumentTree Tree { get; }

    public Node[] Nodes { get; }

    public TreeAttribute[][] Attributes { get; }

    /// <summary>The ids of the children of each node.</summary>
    public int[][] Children { get; }

    /// <summary>The index of each node among the children of its parent.</summary>
    public int[] Place { get; }

    /// <summary>The unresolved attributes whose value was read.</summary>
    public List<(int Node, string Attribute)> Reads { get; } = [];
}
