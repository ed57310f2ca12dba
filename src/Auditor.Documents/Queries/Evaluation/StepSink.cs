namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Takes a step from every place.</summary>
internal sealed class StepSink(Evaluation evaluation, StepOperation step, PlaceSink next) : PlaceSink
{
    internal override bool Take(Place place) => step.Walk(evaluation, place, next);
}
