using System.Collections.Immutable;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Whether an expression depends on the position or the size of its own context; predicates within it have contexts of their own.</summary>
internal static class FocusUse
{
    /// <param name="function"><c>position</c> or <c>last</c>.</param>
    public static bool Asks(Expression expression, string function) => expression switch
    {
        CallExpression call => call.Function.Name == function || AnyAsks(call.Arguments, function),
        BinaryExpression binary => Asks(binary.Left, function) || Asks(binary.Right, function),
        NegativeExpression negative => Asks(negative.Operand, function),
        PathExpression { Start: { } start } => Asks(start, function),
        FilterExpression filter => Asks(filter.Primary, function),
        _ => false,
    };

    private static bool AnyAsks(ImmutableArray<Expression> expressions, string function)
    {
        foreach (var expression in expressions)
        {
            if (Asks(expression, function)) return true;
        }

        return false;
    }
}
