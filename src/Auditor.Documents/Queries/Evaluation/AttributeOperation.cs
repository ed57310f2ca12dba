namespace Auditor.Documents.Queries.Evaluation;

/// <summary><c>@name</c>: most of what predicates ask. A path of this one step, without what it takes to go on from there.</summary>
internal sealed class AttributeOperation(StepOperation step) : NodesOperation
{
    public override WalkOrder Order => WalkOrder.Flat;

    /// <summary>It is <c>@name</c>, not <c>@*</c>: an element has at most one.</summary>
    public bool IsNamed => step.Test.IsName;

    /// <summary>The attribute of that name; a place without attribute when there is none.</summary>
    public Place Find(Evaluation evaluation, Place place) => evaluation.AttributeOf(place, step.Test.Name);

    public override bool Truth(Evaluation evaluation, in Focus focus) =>
        IsNamed ? Find(evaluation, focus.Place).IsAttribute : base.Truth(evaluation, focus);

    public override string Text(Evaluation evaluation, in Focus focus) =>
        IsNamed ? evaluation.Value(Find(evaluation, focus.Place)) : base.Text(evaluation, focus);

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink)
    {
        if (!IsNamed) return new AxisWalk(evaluation, step, sink).From(focus.Place);
        var found = Find(evaluation, focus.Place);
        return !found.IsAttribute || sink.Accept(found);
    }
}
