namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Takes a step from every place.</summary>
internal sealed class StepSink(Evaluation evaluation, StepOperation step, PlaceSink next) : PlaceSink
{
    public override bool Accept(Place place) => step.Walk(evaluation, place, next);
}
