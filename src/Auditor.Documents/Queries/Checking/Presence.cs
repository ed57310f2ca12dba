using System.Collections.Immutable;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Checking;

/// <summary>Which paths are known to find something once a condition was true (or false), so that what stands after it may rely on them.</summary>
internal static class Presence
{
    public static ImmutableHashSet<string> WhenTrue(Expression condition) => condition switch
    {
        PathExpression path => Key(path) is { } key ? [key] : [],
        BinaryExpression { Operator: Operator.And } both => WhenTrue(both.Left).Union(WhenTrue(both.Right)),
        BinaryExpression { Operator: Operator.Or } either => WhenTrue(either.Left).Intersect(WhenTrue(either.Right)),
        BinaryExpression { Kind: ValueKind.Boolean } comparison => OfComparison(comparison),
        CallExpression { Function.Name: "boolean" } truth => WhenTrue(truth.Arguments[0]),
        CallExpression { Function.Name: "not" } negation => WhenFalse(negation.Arguments[0]),
        _ => [],
    };

    public static ImmutableHashSet<string> WhenFalse(Expression condition) => condition switch
    {
        BinaryExpression { Operator: Operator.Or } either => WhenFalse(either.Left).Union(WhenFalse(either.Right)),
        BinaryExpression { Operator: Operator.And } both => WhenFalse(both.Left).Intersect(WhenFalse(both.Right)),
        CallExpression { Function.Name: "boolean" } truth => WhenFalse(truth.Arguments[0]),
        CallExpression { Function.Name: "not" } negation => WhenTrue(negation.Arguments[0]),
        _ => [],
    };

    /// <summary>One spelling for all ways to write a relative path; null for paths with predicates and other starts, which prove nothing.</summary>
    public static string? Key(PathExpression path)
    {
        var hasOther = !path.IsRelative || path.Steps.Any(step => !step.Predicates.IsEmpty);
        return hasOther ? null : string.Join('/', path.Steps.Where(step => !IsContext(step)).Select(Key));
    }

    private static string Key(PathStep step) => $"{step.Axis}::{step.Test.Kind}:{step.Test.Name}";

    private static bool IsContext(PathStep step) => step is { Axis: PathStep.Self, Test.Kind: NodeTestKind.Node };

    // True only when both node-sets have a node; a boolean on the other side would convert the node-set instead.
    private static ImmutableHashSet<string> OfComparison(BinaryExpression comparison)
    {
        if (comparison.Left.Kind == ValueKind.Boolean || comparison.Right.Kind == ValueKind.Boolean) return [];
        return OfOperand(comparison.Left).Union(OfOperand(comparison.Right));
    }

    private static ImmutableHashSet<string> OfOperand(Expression operand) => operand is PathExpression path ? WhenTrue(path) : [];
}
