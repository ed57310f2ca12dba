namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Takes the values of the first places; an ellipsis stands for the rest.</summary>
internal sealed class JoiningSink(Evaluation evaluation) : PlaceSink
{
    private const int MostJoined = 20;

    public List<string> Values { get; } = [];

    public override bool Accept(Place place)
    {
        Values.Add(Values.Count < MostJoined ? evaluation.Value(place) : "…");
        return Values.Count <= MostJoined;
    }
}
