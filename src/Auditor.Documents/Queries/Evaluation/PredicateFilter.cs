namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Hands on the places for which all predicates hold, none of which asks for the number of places.</summary>
/// <param name="isPositional">Some predicate asks for the position, which most do not.</param>
internal sealed class PredicateFilter(Evaluation evaluation, Predicate[] predicates, bool isPositional, PlaceSink next) : PlaceSink
{
    private readonly int[]? positions = isPositional ? new int[predicates.Length] : null;

    /// <summary>It ended the walk itself: no place after this one can be wanted.</summary>
    public bool IsSatisfied { get; private set; }

    public override bool Accept(Place place)
    {
        if (positions is not null) return TakeCounting(place, positions);
        foreach (var predicate in predicates)
        {
            if (!predicate.Holds(evaluation, new Focus(place, 0, 0))) return true;
        }

        return next.Accept(place);
    }

    private bool TakeCounting(Place place, int[] counts)
    {
        for (var i = 0; i < predicates.Length; i++)
        {
            var position = ++counts[i];
            if (predicates[i].Last is var last && position > last) return End();
            if (!predicates[i].Holds(evaluation, new Focus(place, position, 0))) return true;
        }

        return next.Accept(place) && (counts[0] < predicates[0].Last || End());
    }

    private bool End()
    {
        IsSatisfied = true;
        return false;
    }
}
