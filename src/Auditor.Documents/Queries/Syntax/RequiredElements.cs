using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>
/// The element names without which an expression selects nothing: those of its steps, and of paths in predicates that must be true.
/// Of alternatives (<c>or</c>, <c>|</c>) the names that all of them need. Under <c>not()</c> and in functions nothing is required.
/// </summary>
internal static class RequiredElements
{
    /// <summary>In ordinal order. Empty for an expression that is no selection of nodes.</summary>
    public static ImmutableArray<string> Of(Expression expression) =>
        expression.Kind == ValueKind.NodeSet ? [.. OfNodes(expression).Order(StringComparer.Ordinal)] : [];

    private static ImmutableHashSet<string> OfNodes(Expression expression) => expression switch
    {
        PathExpression path => (path.Start is { } start ? OfNodes(start) : []).Union(path.Steps.SelectMany(OfStep)),
        FilterExpression filter => OfNodes(filter.Primary).Union(filter.Predicates.SelectMany(OfCondition)),
        BinaryExpression { Operator: Operator.Union } union => OfNodes(union.Left).Intersect(OfNodes(union.Right)),
        _ => [],
    };

    private static IEnumerable<string> OfStep(PathStep step)
    {
        var inner = step.Predicates.SelectMany(OfCondition);
        return step.IsNamedElement ? inner.Append(step.Test.Name) : inner;
    }

    // What must be there for the expression to be true.
    private static ImmutableHashSet<string> OfCondition(Expression expression) => expression switch
    {
        BinaryExpression { Operator: Operator.And } both => OfCondition(both.Left).Union(OfCondition(both.Right)),
        BinaryExpression { Operator: Operator.Or } either => OfCondition(either.Left).Intersect(OfCondition(either.Right)),
        BinaryExpression { Kind: ValueKind.Boolean } comparison => OfComparison(comparison),
        CallExpression { Function.Name: "boolean" } truth => OfCondition(truth.Arguments[0]),
        CallExpression { Function.Name: "any-matches" } match => OfNodes(match.Arguments[0]),
        _ => OfNodes(expression),
    };

    // A comparison with an empty node-set is false, except with a boolean, to which the node-set converts first (section 3.4).
    private static ImmutableHashSet<string> OfComparison(BinaryExpression comparison)
    {
        if (comparison.Left.Kind == ValueKind.Boolean || comparison.Right.Kind == ValueKind.Boolean) return [];
        return OfNodes(comparison.Left).Union(OfNodes(comparison.Right));
    }
}
