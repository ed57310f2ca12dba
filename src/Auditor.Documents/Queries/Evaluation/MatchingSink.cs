using Auditor.Documents.Queries.Functions;

namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at the first place in whose value a pattern is found.</summary>
internal sealed class MatchingSink(Evaluation evaluation, Pattern pattern) : PlaceSink
{
    public override bool Accept(Place place) => !pattern.IsMatch(evaluation.Value(place));
}
