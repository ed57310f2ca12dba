namespace Auditor.Documents.Queries.Evaluation;

/// <summary>
/// A location path. Steps follow each other place by place, without lists, as long as that comes across each place once; where it would not,
/// the places found so far are collected and sorted first.
/// </summary>
internal sealed class PathOperation : NodesOperation
{
    private readonly bool isAbsolute;
    private readonly NodesOperation? start;
    private readonly StepOperation[] steps;

    // Whether the places before the step of the same index are collected and sorted.
    private readonly bool[] isSortedBefore;

    /// <param name="start">The nodes that it starts from; null for the context node, or the document node of an absolute path.</param>
    public PathOperation(bool isAbsolute, NodesOperation? start, StepOperation[] steps)
    {
        this.isAbsolute = isAbsolute;
        this.start = start;
        this.steps = steps;
        isSortedBefore = new bool[steps.Length];
        Order = start?.Order ?? WalkOrder.Single;
        for (var i = 0; i < steps.Length; i++)
        {
            isSortedBefore[i] = Order.NeedsSorting(steps[i]);
            if (isSortedBefore[i]) Order = WalkOrder.Sorted;
            Order = Order.After(steps[i]);
        }
    }

    public override WalkOrder Order { get; }

    public override bool IsInvariant => start?.IsInvariant ?? isAbsolute;

    public override bool Walk(Evaluation evaluation, in Focus focus, PlaceSink sink)
    {
        PlaceList? places = null;
        var first = 0;
        for (var i = 0; i < steps.Length; i++)
        {
            if (!isSortedBefore[i]) continue;
            var found = new PlaceList();
            WalkSteps(first, i, places, found, evaluation, focus);
            (places, first) = (found.Sorted(), i);
        }

        return WalkSteps(first, steps.Length, places, sink, evaluation, focus);
    }

    private bool WalkSteps(int first, int end, PlaceList? places, PlaceSink sink, Evaluation evaluation, in Focus focus)
    {
        for (var i = end - 1; i > first; i--) sink = new StepSink(evaluation, steps[i], sink);
        if (places is not null) return WalkEach(places, steps[first], sink, evaluation);
        if (start is not null) return start.Walk(evaluation, focus, first < end ? new StepSink(evaluation, steps[first], sink) : sink);
        var from = isAbsolute ? new Place(Place.DocumentNode) : focus.Place;
        return first < end ? steps[first].Walk(evaluation, from, sink) : sink.Accept(from);
    }

    // What lies below a place that lies below another one was found from that.
    private static bool WalkEach(PlaceList places, StepOperation step, PlaceSink sink, Evaluation evaluation)
    {
        var arrays = evaluation.Arrays;
        var skips = step.GoesDown && !step.IsPositional;
        var covered = 0;
        for (var i = 0; i < places.Count; i++)
        {
            var place = places[i];
            if (skips && !place.IsAttribute)
            {
                if (place.Node >= 0 && place.Node < covered) continue;
                covered = place.IsDocument ? arrays.Names.Length : arrays.Ends[place.Node];
            }

            if (!step.Walk(evaluation, place, sink)) return false;
        }

        return true;
    }
}
