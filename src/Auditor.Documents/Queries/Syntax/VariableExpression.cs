namespace Auditor.Documents.Queries.Syntax;

/// <summary>The value of a variable is always a string.</summary>
/// <param name="Name">Without the dollar sign.</param>
internal sealed record VariableExpression(int Offset, string Name) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.String;
}
