namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Whether any two values, one of each side, compare so.</summary>
internal sealed class NodesPairComparison(Comparer comparer, NodesOperation left, NodesOperation right) : BooleanOperation
{
    // Of each of many subjects the same places are asked: to look through them anew each time would take the square of their number.
    private readonly bool isLookUp = comparer.IsTextEquality && right.IsInvariant && !left.IsInvariant;

    public override bool Truth(Evaluation evaluation, in Focus focus)
    {
        if (!isLookUp || evaluation.TextsOf(right) is not { } texts)
            return !left.Walk(evaluation, focus, new PairComparingSink(evaluation, comparer, right, focus));
        return !texts.IsEmpty && !left.Walk(evaluation, focus, new TextAmongSink(evaluation, texts));
    }
}
