namespace Auditor.Documents.Queries.Evaluation;

/// <summary><c>@name = 'value'</c>: a <see cref="NodesComparison"/> with one node at most, which needs no walk.</summary>
internal sealed class AttributeComparison(Comparer comparer, AttributeOperation attribute, Operation value) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus) =>
        comparer.AsText
            ? IsText(evaluation, focus, value.Text(evaluation, focus))
            : IsNumber(evaluation, focus, value.Number(evaluation, focus));

    private bool IsText(Evaluation evaluation, in Focus focus, string text) =>
        attribute.Find(evaluation, focus.Place) is { IsAttribute: true } found && comparer.Holds(evaluation.Value(found), text);

    private bool IsNumber(Evaluation evaluation, in Focus focus, double number) =>
        attribute.Find(evaluation, focus.Place) is { IsAttribute: true } found
        && comparer.Holds(QueryValue.Number(evaluation.Value(found)), number);
}
