namespace Auditor.Documents.Queries.Evaluation;

/// <summary><c>and</c> or <c>or</c>: the right side is asked only when the left one leaves it open.</summary>
internal sealed class LogicalOperation(bool isAnd, Operation left, Operation right) : BooleanOperation
{
    public override bool Truth(Evaluation evaluation, in Focus focus) =>
        left.Truth(evaluation, focus) == isAnd ? right.Truth(evaluation, focus) : !isAnd;
}
