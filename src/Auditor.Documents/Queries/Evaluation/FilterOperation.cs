namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Nodes with predicates that count them in document order: <c>(//a)[1]</c>.</summary>
internal sealed class FilterOperation(NodesOperation nodes, Predicate[] predicates) : NodesOperation
{
    private readonly bool needsSize = Array.Exists(predicates, predicate => predicate.NeedsSize);

    public override WalkOrder Order => nodes.Order.IsSorted() ? nodes.Order : WalkOrder.Sorted;

    public override bool IsInvariant => nodes.IsInvariant;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink)
    {
        if (needsSize) return WalkKnowingSize(evaluation, focus, sink);
        var filter = new PredicateFilter(evaluation, predicates, sink);
        return nodes.WalkSorted(evaluation, focus, filter) || filter.IsSatisfied;
    }

    private bool WalkKnowingSize(Evaluation evaluation, in Focus focus, PlaceSink sink) =>
        Predicate.Chosen(evaluation, predicates, nodes.Places(evaluation, focus)).HandTo(sink);
}
