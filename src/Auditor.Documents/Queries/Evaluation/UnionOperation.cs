namespace Auditor.Documents.Queries.Evaluation;

internal sealed class UnionOperation(NodesOperation left, NodesOperation right) : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Any;

    public override bool IsInvariant => left.IsInvariant && right.IsInvariant;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink) =>
        left.Walk(evaluation, focus, sink) && right.Walk(evaluation, focus, sink);
}
