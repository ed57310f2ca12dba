namespace Auditor.Documents.Queries.Evaluation;

internal static class WalkOrders
{
    public static bool IsSorted(this WalkOrder order) => order <= WalkOrder.Sorted;

    /// <summary>Whether the places must be collected and sorted before a step is taken from each of them.</summary>
    public static bool NeedsSorting(this WalkOrder from, StepOperation step) =>
        from == WalkOrder.Any || (step.GoesDown && from >= WalkOrder.Sorted);

    /// <summary>The order of what a step finds, taken from places of an order that it can be taken from.</summary>
    public static WalkOrder After(this WalkOrder from, StepOperation step) => step.Axis switch
    {
        Axis.Self => from,
        Axis.Attribute => from <= WalkOrder.Sorted ? WalkOrder.Flat : from,
        Axis.Child => from <= WalkOrder.Flat ? WalkOrder.Flat : WalkOrder.Distinct,
        Axis.Descendant or Axis.DescendantOrSelf when from <= WalkOrder.Flat => WalkOrder.Sorted,
        Axis.Descendant or Axis.DescendantOrSelf => step.IsPositional ? WalkOrder.Any : WalkOrder.Distinct,
        Axis.None => WalkOrder.Flat,
        _ when from != WalkOrder.Single => WalkOrder.Any,
        Axis.Parent => WalkOrder.Single,
        Axis.FollowingSibling => WalkOrder.Flat,
        Axis.Following => WalkOrder.Sorted,
        _ => WalkOrder.Distinct,
    };
}
