namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A comparison of two values, neither of which is a boolean or a node-set.</summary>
internal sealed class ValueComparison(Comparer comparer, Operation left, Operation right) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus) => comparer.AsText
        ? comparer.Holds(left.Text(evaluation, focus), right.Text(evaluation, focus))
        : comparer.Holds(left.Number(evaluation, focus), right.Number(evaluation, focus));
}
