namespace Auditor.Documents.Queries.Syntax;

internal sealed record NumberExpression(int Offset, string Digits) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.Number;
}
