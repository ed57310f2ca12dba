namespace Auditor.Documents.Queries.Syntax;

/// <summary>Any number of minus signs before an operand.</summary>
/// <param name="IsEven">They cancel each other out and leave the operand as a number.</param>
internal sealed record NegativeExpression(int Offset, Expression Operand, bool IsEven = false) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.Number;
}
