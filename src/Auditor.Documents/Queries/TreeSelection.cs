using System.Collections;
using Auditor.Documents.Queries.Evaluation;

namespace Auditor.Documents.Queries;

/// <summary>What an expression selected, in document order.</summary>
internal sealed class TreeSelection : IReadOnlyList<TreeItem>
{
    public static readonly TreeSelection Empty = new([]);

    private readonly TreeItem[] items;

    private TreeSelection(TreeItem[] items) => this.items = items;

    public int Count => items.Length;

    public TreeItem this[int index] => items[index];

    /// <summary>The document node stands for the root, which may have been selected itself as well.</summary>
    public static TreeSelection Of(Evaluation.Evaluation evaluation, PlaceList places)
    {
        var repeated = places.Count > 1 && places[0].IsDocument && places[1] is { Node: 0, IsAttribute: false } ? 1 : 0;
        var items = new TreeItem[places.Count - repeated];
        for (var i = 0; i < items.Length; i++) items[i] = evaluation.Item(places[i + repeated]);
        return new TreeSelection(items);
    }

    /// <summary>A node and its attributes stand together, and the document node stands for the root.</summary>
    public static Node[] NodesOf(DocumentTree tree, PlaceList places)
    {
        var nodes = new Node[places.Count];
        var count = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var id = Math.Max(places[i].Node, 0);
            if (count == 0 || nodes[count - 1].Id != id) nodes[count++] = new Node(tree, id);
        }

        return count == nodes.Length ? nodes : nodes[..count];
    }

    public IEnumerator<TreeItem> GetEnumerator()
    {
        foreach (var item in items) yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
