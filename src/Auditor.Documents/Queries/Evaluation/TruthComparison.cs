namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A comparison of which one side is a boolean: the other one becomes one too, a node-set as any other value.</summary>
internal sealed class TruthComparison(Comparer comparer, bool isEquality, Operation left, Operation right) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus) =>
        comparer.Holds(Value(left, evaluation, focus), Value(right, evaluation, focus));

    // Section 3.4: under = and != all become booleans, under < and > all become numbers, but a node-set is first of all a boolean.
    private double Value(Operation side, Evaluation evaluation, in Focus focus)
    {
        if (!isEquality && side is not NodesOperation) return side.Number(evaluation, focus);
        return side.Truth(evaluation, focus) ? 1 : 0;
    }
}
