namespace Auditor.Documents.Queries.Evaluation;

/// <summary>One step of a path.</summary>
internal sealed class StepOperation(Axis axis, PlaceTest test, Predicate[] predicates)
{
    /// <summary>A predicate asks how many there are, so that all must be found before the first is told.</summary>
    private readonly bool needsSize = Array.Exists(predicates, predicate => predicate.NeedsSize);

    // Predicates that do not count hold or do not, whatever else the step finds.
    private readonly Predicate[] conditions = Array.Exists(predicates, predicate => predicate.IsPositional) ? [] : predicates;

    public Axis Axis => axis;

    public PlaceTest Test => test;

    /// <summary>It is what <c>//</c> stands for.</summary>
    public bool IsAnyBelow => axis == Axis.DescendantOrSelf && test.IsAny && predicates.Length == 0;

    /// <summary>A predicate asks for the position, so that what is found depends on the place that the step is taken from.</summary>
    public bool IsPositional { get; } = Array.Exists(predicates, predicate => predicate.IsPositional);

    public bool IsPlainAttribute => axis == Axis.Attribute && predicates.Length == 0;

    public bool GoesDown => axis is Axis.Descendant or Axis.DescendantOrSelf;

    /// <summary>Hands what is found from a place to the sink, in the order of the axis. False when the sink ended it.</summary>
    public bool Walk(Evaluation evaluation, Place from, PlaceSink sink)
    {
        if (needsSize) return WalkKnowingSize(evaluation, from, sink);
        if (!IsPositional) return new AxisWalk(evaluation, this, sink).From(from);
        var filter = new PredicateFilter(evaluation, predicates, sink);
        return new AxisWalk(evaluation, this, filter).From(from) || filter.IsSatisfied;
    }

    /// <summary>Whether the predicates hold for a place that passed the test. Those that count places hold for all as far as this says.</summary>
    public bool Admits(Evaluation evaluation, Place place)
    {
        foreach (var condition in conditions)
        {
            if (!condition.Holds(evaluation, new Focus(place, 0, 0))) return false;
        }

        return true;
    }

    private bool WalkKnowingSize(Evaluation evaluation, Place from, PlaceSink sink)
    {
        var found = new PlaceList();
        new AxisWalk(evaluation, this, found).From(from);
        return Predicate.Chosen(evaluation, predicates, found).HandTo(sink);
    }
}
