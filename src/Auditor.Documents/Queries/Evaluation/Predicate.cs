namespace Auditor.Documents.Queries.Evaluation;

/// <summary>A predicate (XPath 1.0 section 2.4): a number asks for the position, all else is taken as true or false.</summary>
internal sealed class Predicate(Operation condition, bool isNumber, bool readsPosition, bool readsSize)
{
    public bool IsPositional => isNumber || readsPosition || readsSize;

    public bool NeedsSize => readsSize;

    /// <summary>The position after which it holds for none: its own when it is written as a number.</summary>
    public int Last { get; } = condition is NumberLiteral { Value: >= 0 and < int.MaxValue and var number } ? (int)number : int.MaxValue;

    public bool Holds(Evaluation evaluation, in Focus focus)
    {
        if (!isNumber) return condition.Truth(evaluation, focus);
        var wanted = condition.Number(evaluation, focus);
        return wanted >= focus.Position && wanted <= focus.Position;
    }

    /// <summary>Those for which all predicates hold, one after the other.</summary>
    public static PlaceList Chosen(Evaluation evaluation, Predicate[] predicates, PlaceList places)
    {
        foreach (var predicate in predicates) places = predicate.Chosen(evaluation, places);
        return places;
    }

    private PlaceList Chosen(Evaluation evaluation, PlaceList places)
    {
        var chosen = new PlaceList();
        for (var i = 0; i < places.Count; i++)
        {
            if (Holds(evaluation, new Focus(places[i], i + 1, places.Count))) chosen.Accept(places[i]);
        }

        return chosen;
    }
}
