namespace Auditor.Documents.Queries.Evaluation;

/// <summary>The context of an evaluation (XPath 1.0 section 1): the context node, its position and the size of what it was selected from.</summary>
internal readonly struct Focus(Place place, int position, int size)
{
    public Place Place => place;

    /// <summary>From 1.</summary>
    public int Position => position;

    public int Size => size;

    public static Focus On(Place place) => new(place, 1, 1);
}
