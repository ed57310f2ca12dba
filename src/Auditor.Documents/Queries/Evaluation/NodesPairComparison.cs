namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Whether any two values, one of each side, compare so.</summary>
internal sealed class NodesPairComparison(Comparer comparer, NodesOperation left, NodesOperation right) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus) =>
        !left.Walk(evaluation, focus, new PairComparingSink(evaluation, comparer, right, focus));
}
