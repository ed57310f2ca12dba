using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Evaluation;

internal sealed class ArithmeticOperation(Operator kind, Operation left, Operation right) : NumberOperation
{
    public override double Number(Evaluation evaluation, in Focus focus)
    {
        var first = left.Number(evaluation, focus);
        var second = right.Number(evaluation, focus);
        return kind switch
        {
            Operator.Add => first + second,
            Operator.Subtract => first - second,
            Operator.Multiply => first * second,
            Operator.Divide => first / second,
            _ => first % second,
        };
    }
}
