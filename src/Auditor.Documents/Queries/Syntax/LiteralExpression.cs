namespace Auditor.Documents.Queries.Syntax;

internal sealed record LiteralExpression(int Offset, string Value) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.String;
}
