namespace Auditor.Documents.Queries.Evaluation;

/// <summary>One evaluation over one tree: what its operations share.</summary>
internal sealed class Evaluation(DocumentTree tree, QueryScope scope)
{
    private readonly QueryBudget budget = scope.Budget;
    private Dictionary<NodesOperation, InvariantTexts?>? invariant;

    public DocumentTree Tree => tree;

    public TreeArrays Arrays { get; } = tree.Arrays;

    public QueryScope Scope => scope;

    /// <summary>One step from node to node.</summary>
    public void Spend() => budget.Spend();

    /// <summary>The string value (XPath 1.0 section 5): that of an element is empty. Reading that of an unresolved attribute is recorded.</summary>
    public string Value(Place place)
    {
        if (!place.IsAttribute) return "";
        ref readonly var attribute = ref Arrays.Attributes[place.Attribute];
        if (attribute.Unresolved is not null) scope.Read(Item(place));
        if (attribute.IsSecret) scope.ReadSecret(attribute.Value);
        return attribute.Value;
    }

    /// <summary>The attribute of an element by its name; the element's own place when it has none.</summary>
    public Place AttributeOf(Place place, string name)
    {
        if (place.IsAttribute || place.IsDocument) return new Place(place.Node);
        var (starts, attributes) = (Arrays.AttributeStarts, Arrays.Attributes);
        for (int i = starts[place.Node], end = starts[place.Node + 1]; i < end; i++)
        {
            Spend();
            if (Names.AreSame(attributes[i].Name, name)) return new Place(place.Node, i);
        }

        return place;
    }

    /// <summary>What an invariant expression selects, found when it is first asked for; null when that cannot be kept.</summary>
    public InvariantTexts? TextsOf(NodesOperation nodes)
    {
        invariant ??= [];
        if (!invariant.TryGetValue(nodes, out var texts)) invariant[nodes] = texts = InvariantTexts.Of(this, nodes);
        return texts;
    }

    public string Name(Place place)
    {
        if (place.IsAttribute) return Arrays.Attributes[place.Attribute].Name;
        return place.IsDocument ? "" : Arrays.Names[place.Node];
    }

    /// <summary>The place for the world outside, where the root stands for the document node.</summary>
    public TreeItem Item(Place place) =>
        new(new Node(tree, Math.Max(place.Node, 0)), place.IsAttribute ? Arrays.Attributes[place.Attribute] : null);
}
