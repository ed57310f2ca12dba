namespace Auditor.Documents.Queries.Evaluation;

internal sealed class NumberLiteral(double value) : NumberOperation
{
    public double Value => value;

    public override double Number(Evaluation evaluation, in Focus focus) => value;
}
