namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at its first place; that the walk was ended is all there is to know.</summary>
internal sealed class AnyPlace : PlaceSink
{
    public static readonly AnyPlace Instance = new();

    public override bool Accept(Place place) => false;
}
