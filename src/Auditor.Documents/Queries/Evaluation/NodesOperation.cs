namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A part that selects nodes. It is walked no further than its value needs, so that nothing is read that could not change it.</summary>
internal abstract class NodesOperation : Operation
{
    /// <summary>In which order <see cref="Walk"/> comes across the selected places.</summary>
    public abstract WalkOrder Order { get; }

    /// <summary>It selects the same places from wherever it is asked, as a path from the root does.</summary>
    public virtual bool IsInvariant => false;

    /// <summary>Hands every selected place to the sink. False when the sink ended it.</summary>
    public abstract bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink);

    /// <summary>As <see cref="Walk"/>, each place once and in document order.</summary>
    public bool WalkSorted(Evaluation evaluation, in Focus focus, PlaceSink sink) =>
        Order.IsSorted() ? Walk(evaluation, focus, sink) : Places(evaluation, focus).HandTo(sink);

    /// <summary>The selected places, each once and in document order.</summary>
    public PlaceList Places(Evaluation evaluation, in Focus focus)
    {
        var places = new PlaceList();
        Walk(evaluation, focus, places);
        return Order.IsSorted() ? places : places.Sorted();
    }

    public override bool Truth(Evaluation evaluation, in Focus focus) => !Walk(evaluation, focus, AnyPlace.Instance);

    public sealed override double Number(Evaluation evaluation, in Focus focus) => QueryValue.Number(Text(evaluation, focus));

    public override string Text(Evaluation evaluation, in Focus focus)
    {
        var first = new FirstPlace();
        WalkSorted(evaluation, focus, first);
        return first.IsFound ? evaluation.Value(first.Place) : "";
    }
}
