namespace Auditor.Documents.Queries.Evaluation;

/// <summary>
/// Ends a walk at the first place whose value compares so with that of any place of the other side. The other side is walked once, and
/// no further than needed.
/// </summary>
internal sealed class PairComparingSink : PlaceSink
{
    private readonly Evaluation evaluation;
    private readonly Comparer comparer;
    private readonly NodesOperation others;
    private readonly Focus focus;
    private readonly List<string> values = [];
    private bool isComplete;

    public PairComparingSink(Evaluation evaluation, Comparer comparer, NodesOperation others, in Focus focus)
    {
        this.evaluation = evaluation;
        this.comparer = comparer;
        this.others = others;
        this.focus = focus;
    }

    public override bool Accept(Place place)
    {
        if (!isComplete) return isComplete = others.Walk(evaluation, focus, new FirstRound(this, place));
        if (values.Count == 0) return true;
        var value = evaluation.Value(place);
        foreach (var other in values)
        {
            evaluation.Spend();
            if (comparer.Holds(value, other)) return false;
        }

        return true;
    }

    /// <summary>Compares the first place of the left side and keeps the values that it meets for the others.</summary>
    private sealed class FirstRound(PairComparingSink pair, Place left) : PlaceSink
    {
        private string? value;

        public override bool Accept(Place place)
        {
            value ??= pair.evaluation.Value(left);
            var other = pair.evaluation.Value(place);
            pair.values.Add(other);
            return !pair.comparer.Holds(value, other);
        }
    }
}
