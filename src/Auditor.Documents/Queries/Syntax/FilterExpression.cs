using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>A node-set that is no path, with predicates: <c>(//a | //b)[1]</c>.</summary>
internal sealed record FilterExpression(int Offset, Expression Primary, ImmutableArray<Expression> Predicates) : Expression(Offset)
{
    public override ValueKind Kind => ValueKind.NodeSet;
}
