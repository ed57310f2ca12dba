namespace Auditor.Documents.Queries.Evaluation;

/// <summary><c>@name</c>: most of what predicates ask. A path of this one step, without what it takes to go on from there.</summary>
internal sealed class AttributeOperation(StepOperation step) : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Flat;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink) =>
        new AxisWalk(evaluation, step, sink).From(focus.Place);
}
