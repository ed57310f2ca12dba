namespace Auditor.Documents.Queries.Syntax;

internal sealed record BinaryExpression(int Offset, Operator Operator, Expression Left, Expression Right) : Expression(Offset)
{
    public override ValueKind Kind => Operator switch
    {
        Operator.Union => ValueKind.NodeSet,
        >= Operator.Add => ValueKind.Number,
        _ => ValueKind.Boolean,
    };
}
