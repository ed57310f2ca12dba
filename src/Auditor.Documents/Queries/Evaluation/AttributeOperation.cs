namespace Auditor.Documents.Queries.Evaluation;

/// <summary><c>@name</c>: most of what predicates ask. As a path of that one step, without what a path needs to go from step to step.</summary>
internal sealed class AttributeOperation(StepOperation step) : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Flat;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink) => new AxisWalk(evaluation, step, sink).From(focus.Place);
}
