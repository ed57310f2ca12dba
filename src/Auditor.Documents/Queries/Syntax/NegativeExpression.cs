namespace Auditor.Documents.Queries.Syntax;

/// <summary>Any number of minus signs before an operand.</summary>
internal sealed record NegativeExpression(int Offset, Expression Operand) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.Number;
}
