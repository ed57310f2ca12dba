namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Takes what a walk comes across.</summary>
internal abstract class PlaceSink
{
    /// <summary>Whether the walk shall go on.</summary>
    public abstract bool Accept(Place place);
}
