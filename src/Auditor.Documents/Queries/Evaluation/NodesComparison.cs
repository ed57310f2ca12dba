namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Whether the value of any of the nodes compares so with a number or a string.</summary>
internal sealed class NodesComparison(Comparer comparer, NodesOperation nodes, Operation value) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus)
    {
        PlaceSink sink = comparer.AsText
            ? new TextComparingSink(evaluation, comparer, value.Text(evaluation, focus))
            : new NumberComparingSink(evaluation, comparer, value.Number(evaluation, focus));
        return !nodes.Walk(evaluation, focus, sink);
    }
}
