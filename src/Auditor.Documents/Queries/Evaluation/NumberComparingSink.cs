namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at the first place whose value compares so with a number.</summary>
internal sealed class NumberComparingSink(Evaluation evaluation, Comparer comparer, double value) : PlaceSink
{
    public override bool Accept(Place place) => !comparer.Holds(QueryValue.Number(evaluation.Value(place)), value);
}
