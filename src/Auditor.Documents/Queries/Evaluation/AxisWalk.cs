namespace Auditor.Documents.Queries.Evaluation;

/// <summary>
/// Walks the axis of a step from a place, in the order of the axis: backwards on the reverse ones. Every node that is met is a step of the budget.
/// </summary>
internal readonly ref struct AxisWalk(Evaluation evaluation, StepOperation step, PlaceSink sink)
{
    private readonly TreeArrays arrays = evaluation.Arrays;

    /// <summary>False when the sink ended it.</summary>
    public bool From(Place from) => step.Axis switch
    {
        Axis.Self => Offer(from),
        Axis.Attribute => Attributes(from),
        Axis.Child => Children(from),
        Axis.Descendant => Descendants(from),
        Axis.DescendantOrSelf => Offer(from) && Descendants(from),
        Axis.Parent => from.IsDocument || Offer(ParentOf(from)),
        Axis.Ancestor => Ancestors(from),
        Axis.AncestorOrSelf => Offer(from) && Ancestors(from),
        Axis.FollowingSibling => FollowingSiblings(from),
        Axis.PrecedingSibling => PrecedingSiblings(from),
        Axis.Following => from.IsDocument || Range(from.IsAttribute ? from.Node + 1 : End(from), arrays.Names.Length),
        Axis.Preceding => from.IsDocument || Preceding(from.Node),
        _ => true,
    };

    private bool Offer(Place place)
    {
        evaluation.Spend();
        return !step.Test.Holds(evaluation, place) || Hand(place);
    }

    private bool Hand(Place place) => !step.Admits(evaluation, place) || sink.Accept(place);

    private bool Attributes(Place from)
    {
        if (from.IsAttribute || from.IsDocument) return true;
        for (int i = arrays.AttributeStarts[from.Node], end = arrays.AttributeStarts[from.Node + 1]; i < end; i++)
        {
            if (!Offer(new Place(from.Node, i))) return false;
        }

        return true;
    }

    private bool Children(Place from)
    {
        if (from.IsAttribute) return true;
        var end = End(from);
        if (step.Test.IsName) return ChildrenNamed(step.Test.Name, from.Node + 1, end);
        for (var child = from.Node + 1; child < end; child = arrays.Ends[child])
        {
            if (!Offer(new Place(child))) return false;
        }

        return true;
    }

    private bool ChildrenNamed(string name, int first, int end)
    {
        var (names, ends) = (arrays.Names, arrays.Ends);
        for (var child = first; child < end; child = ends[child])
        {
            evaluation.Spend();
            if (Names.AreSame(names[child], name) && !Hand(new Place(child))) return false;
        }

        return true;
    }

    private bool Descendants(Place from) => from.IsAttribute || Range(from.Node + 1, End(from));

    // The elements with ids in [start, end).
    private bool Range(int start, int end)
    {
        if (step.Test.IsName) return Named(start, end);
        for (var id = start; id < end; id++)
        {
            if (!Offer(new Place(id))) return false;
        }

        return true;
    }

    private bool Named(int start, int end)
    {
        var (first, last) = evaluation.Tree.NamedRange(step.Test.Name, start, end);
        var ids = evaluation.Tree.IdsByName;
        for (var i = first; i < last; i++)
        {
            evaluation.Spend();
            if (!Hand(new Place(ids[i]))) return false;
        }

        return true;
    }

    private bool Ancestors(Place from)
    {
        for (var place = from; !place.IsDocument;)
        {
            place = ParentOf(place);
            if (!Offer(place)) return false;
        }

        return true;
    }

    private bool FollowingSiblings(Place from)
    {
        if (from.IsAttribute || from.Node <= 0) return true;
        var end = arrays.Ends[arrays.Parents[from.Node]];
        for (var sibling = arrays.Ends[from.Node]; sibling < end; sibling = arrays.Ends[sibling])
        {
            if (!Offer(new Place(sibling))) return false;
        }

        return true;
    }

    private bool PrecedingSiblings(Place from)
    {
        if (from.IsAttribute || from.Node <= 0) return true;
        for (var sibling = arrays.Previous[from.Node]; sibling >= 0; sibling = arrays.Previous[sibling])
        {
            if (!Offer(new Place(sibling))) return false;
        }

        return true;
    }

    // All elements before that one but its ancestors, whose ends lie behind it.
    private bool Preceding(int node)
    {
        for (var id = node - 1; id >= 0; id--)
        {
            if (arrays.Ends[id] > node) evaluation.Spend();
            else if (!Offer(new Place(id))) return false;
        }

        return true;
    }

    private Place ParentOf(Place place) => new(place.IsAttribute ? place.Node : arrays.Parents[place.Node]);

    // The id after the last descendant.
    private int End(Place place) => place.IsDocument ? arrays.Names.Length : arrays.Ends[place.Node];
}
