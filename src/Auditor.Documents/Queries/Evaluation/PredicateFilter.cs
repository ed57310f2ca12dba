namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Hands on the places for which all predicates hold. Some ask for the position, none for the number of places.</summary>
internal sealed class PredicateFilter(Evaluation evaluation, Predicate[] predicates, PlaceSink next) : PlaceSink
{
    private readonly int[] positions = new int[predicates.Length];

    /// <summary>It ended the walk itself: no place after this one can be wanted.</summary>
    public bool IsSatisfied { get; private set; }

    public override bool Accept(Place place)
    {
        for (var i = 0; i < predicates.Length; i++)
        {
            var position = ++positions[i];
            if (predicates[i].Last is var last && position > last) return End();
            if (!predicates[i].Holds(evaluation, new Focus(place, position, 0))) return true;
        }

        return next.Accept(place) && (positions[0] < predicates[0].Last || End());
    }

    private bool End()
    {
        IsSatisfied = true;
        return false;
    }
}
