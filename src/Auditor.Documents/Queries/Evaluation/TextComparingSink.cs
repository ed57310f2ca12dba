namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at the first place whose value compares so with a text.</summary>
internal sealed class TextComparingSink(Evaluation evaluation, Comparer comparer, string value) : PlaceSink
{
    public override bool Accept(Place place) => !comparer.Holds(evaluation.Value(place), value);
}
