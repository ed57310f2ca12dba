namespace Auditor.Documents.Queries.Evaluation;

internal sealed class NegativeOperation(Operation operand) : NumberOperation
{
    public override double Number(Evaluation evaluation, in Focus focus) => -operand.Number(evaluation, focus);
}
