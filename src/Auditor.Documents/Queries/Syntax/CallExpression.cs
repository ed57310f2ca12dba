using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

internal sealed record CallExpression(int Offset, FunctionSignature Function, ImmutableArray<Expression> Arguments) : Expression(Offset)
{
    public override ValueKind Kind => Function.Result;
}
