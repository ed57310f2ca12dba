namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at the first place whose value is one of known ones.</summary>
internal sealed class TextAmongSink(Evaluation evaluation, InvariantTexts texts) : PlaceSink
{
    public override bool Accept(Place place)
    {
        evaluation.Spend();
        return !texts.Contains(evaluation.Value(place));
    }
}
