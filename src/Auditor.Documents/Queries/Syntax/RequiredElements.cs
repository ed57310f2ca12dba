using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>
/// The element names without which an expression selects nothing: those of its steps, and of paths in predicates that must be true.
/// Of alternatives (<c>or</c>, <c>|</c>) the names that all of them need. Under <c>not()</c> and in functions nothing is required.
/// </summary>
internal static class RequiredElements
{
    /// <summary>In ordinal order. Empty for an expression that is no selection of nodes.</summary>
    public static ImmutableArray<string> Of(Expression expression)
    {
        if (expression.Kind != ValueKind.NodeSet) return [];
        string[] names = [.. OfNodes(expression)];
        Array.Sort(names, StringComparer.Ordinal);
        return [.. names];
    }

    // Each gives a set of its own, which the caller may change.
    private static HashSet<string> OfNodes(Expression expression) => expression switch
    {
        PathExpression path => OfPath(path),
        FilterExpression filter => With(OfNodes(filter.Primary), filter.Predicates),
        BinaryExpression { Operator: Operator.Union } union => Both(OfNodes(union.Left), OfNodes(union.Right)),
        _ => None(),
    };

    private static HashSet<string> OfPath(PathExpression path)
    {
        var names = path.Start is { } start ? OfNodes(start) : None();
        foreach (var step in path.Steps)
        {
            if (step.IsNamedElement) names.Add(step.Test.Name);
            With(names, step.Predicates);
        }

        return names;
    }

    private static HashSet<string> With(HashSet<string> names, ImmutableArray<Expression> predicates)
    {
        foreach (var predicate in predicates) names.UnionWith(OfCondition(predicate));
        return names;
    }

    // What must be there for the expression to be true.
    private static HashSet<string> OfCondition(Expression expression) => expression switch
    {
        BinaryExpression { Operator: Operator.And } both => Any(OfCondition(both.Left), OfCondition(both.Right)),
        BinaryExpression { Operator: Operator.Or } either => Both(OfCondition(either.Left), OfCondition(either.Right)),
        BinaryExpression { Kind: ValueKind.Boolean } comparison => OfComparison(comparison),
        CallExpression { Function.Name: "boolean" } truth => OfCondition(truth.Arguments[0]),
        CallExpression { Function.Name: "any-matches" } match => OfNodes(match.Arguments[0]),
        _ => OfNodes(expression),
    };

    // A comparison with an empty node-set is false, except with a boolean, to which the node-set converts first (section 3.4).
    private static HashSet<string> OfComparison(BinaryExpression comparison)
    {
        if (comparison.Left.Kind == ValueKind.Boolean || comparison.Right.Kind == ValueKind.Boolean) return None();
        return Any(OfNodes(comparison.Left), OfNodes(comparison.Right));
    }

    private static HashSet<string> None() => new(StringComparer.Ordinal);

    private static HashSet<string> Any(HashSet<string> left, HashSet<string> right)
    {
        left.UnionWith(right);
        return left;
    }

    private static HashSet<string> Both(HashSet<string> left, HashSet<string> right)
    {
        left.IntersectWith(right);
        return left;
    }
}
