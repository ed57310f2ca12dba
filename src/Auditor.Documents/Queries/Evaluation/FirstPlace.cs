namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Ends a walk at its first place.</summary>
internal sealed class FirstPlace : PlaceSink
{
    public bool IsFound { get; private set; }

    public Place Place { get; private set; }

    public override bool Accept(Place place)
    {
        IsFound = true;
        Place = place;
        return false;
    }
}
