namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Takes what a walk comes across.</summary>
internal abstract class PlaceSink
{
    /// <summary>Whether the walk shall go on.</summary>
    /// <remarks>The most frequent ones by their type: see <see cref="Operation"/>. A sink lives for one walk, too short for a delegate.</remarks>
    public bool Accept(Place place) => this switch
    {
        PredicateFilter filter => filter.Take(place),
        StepSink step => step.Take(place),
        PlaceList list => list.Take(place),
        TextComparingSink comparing => comparing.Take(place),
        AnyPlace any => any.Take(place),
        _ => Take(place),
    };

    internal abstract bool Take(Place place);
}
