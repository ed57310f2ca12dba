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

    public IEnumerator<TreeItem> GetEnumerator()
    {
        foreach (var item in items) yield return item;
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
