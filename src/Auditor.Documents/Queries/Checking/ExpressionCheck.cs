using System.Collections.Immutable;
using Auditor.Documents.Queries.Functions;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Checking;

/// <summary>One walk over one expression that parses.</summary>
internal sealed class ExpressionCheck(NameCheck names, ImmutableHashSet<string> variables)
{
    private readonly List<QueryError> errors = [];

    public ImmutableArray<QueryError> Check(Expression root)
    {
        Visit(root, CheckPlace.Anywhere);
        return [.. errors.OrderBy(error => error.Offset)];
    }

    private void Visit(Expression expression, CheckPlace place)
    {
        switch (expression)
        {
            case BinaryExpression binary: VisitBinary(binary, place); break;
            case NegativeExpression negative: VisitOperand(negative.Operand, place); break;
            case CallExpression call: VisitCall(call, place); break;
            case PathExpression path: VisitPath(path, place); break;
            case FilterExpression filter: VisitFilter(filter, place); break;
            case VariableExpression variable: VisitVariable(variable); break;
        }
    }

    private void VisitBinary(BinaryExpression binary, CheckPlace place)
    {
        if (binary.Operator is Operator.Or or Operator.And or Operator.Union)
        {
            Visit(binary.Left, place);
            Visit(binary.Right, place.With(KnownOnTheRight(binary)));
            return;
        }

        if (binary.Operator is >= Operator.Less and <= Operator.GreaterOrEqual)
        {
            RequirePresent(binary.Left, place);
            RequirePresent(binary.Right, place);
        }

        var asksExistence = binary.Left.Kind == ValueKind.Boolean || binary.Right.Kind == ValueKind.Boolean;
        VisitOperand(binary.Left, place, asksExistence);
        VisitOperand(binary.Right, place, asksExistence);
    }

    private static ImmutableHashSet<string> KnownOnTheRight(BinaryExpression binary) => binary.Operator switch
    {
        Operator.And => Presence.WhenTrue(binary.Left),
        Operator.Or => Presence.WhenFalse(binary.Left),
        _ => [],
    };

    private void VisitOperand(Expression operand, CheckPlace place, bool asksExistence = false)
    {
        if (!asksExistence) RequireValue(operand);
        Visit(operand, place);
    }

    private void VisitCall(CallExpression call, CheckPlace place)
    {
        if (WhyUseless(call.Function.Name) is { } reason) Fail(call.Offset, $"{call.Function.Name}() is of no use: {reason}.");
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (ReadsValue(call.Function, i)) RequireValue(call.Arguments[i]);
            Visit(call.Arguments[i], place);
        }

        if (call.Function.PatternArgument is var pattern and >= 0) CheckPattern(call, call.Arguments[pattern]);
    }

    private static bool ReadsValue(FunctionSignature function, int argument) => function.ArgumentKind(argument) switch
    {
        ValueKind.String or ValueKind.Number => true,
        ValueKind.NodeSet => function.Name is "any-matches" or "join" or "sum",
        _ => false,
    };

    private static string? WhyUseless(string function) => function switch
    {
        "id" => "trees have no ids",
        "lang" => "trees have no languages",
        "namespace-uri" => "trees have no namespaces",
        _ => null,
    };

    private void CheckPattern(CallExpression call, Expression pattern)
    {
        if (ReadsDocument(pattern)) Fail(pattern.Offset, $"The pattern of {call.Function.Name}() must not come from the document.");
        if (pattern is not LiteralExpression literal) return;
        try
        {
            Patterns.Of(literal.Value, ignoreCase: false);
        }
        catch (Exception error) when (error is ArgumentException or NotSupportedException)
        {
            Fail(pattern.Offset, $"Not a pattern: {error.Message}");
        }
    }

    private static bool ReadsDocument(Expression expression) => expression switch
    {
        LiteralExpression or NumberExpression or VariableExpression => false,
        CallExpression call => call.Arguments.IsEmpty || call.Arguments.Any(ReadsDocument),
        BinaryExpression binary => ReadsDocument(binary.Left) || ReadsDocument(binary.Right),
        _ => true,
    };

    private void VisitPath(PathExpression path, CheckPlace place)
    {
        if (path.Start is { } start) Visit(start, place);
        var current = path.IsRelative ? place : CheckPlace.Anywhere;
        foreach (var step in path.Steps) current = VisitStep(step, current);
    }

    private void VisitFilter(FilterExpression filter, CheckPlace place)
    {
        Visit(filter.Primary, place);
        VisitPredicates(filter.Predicates, CheckPlace.Anywhere);
    }

    // Gives the place of the step that follows.
    private CheckPlace VisitStep(PathStep step, CheckPlace place)
    {
        if (step.Axis == PathStep.Namespace) Fail(step.Offset, "There are no namespaces, so nothing stands on the namespace axis.");
        else CheckTest(step, place.Owner);
        return VisitPredicates(step.Predicates, After(step, place));
    }

    private void CheckTest(PathStep step, string? owner)
    {
        if (step.Test.Kind == NodeTestKind.Absent)
            Fail(step.Test.Offset, $"{step.Test.Name}() selects nothing: a tree has elements and attributes only, and what an element says stands in its attributes.");
        if (step.Test.Kind != NodeTestKind.Name) return;
        var problem = step.IsAttribute ? names.Attribute(step.Test.Name, owner) : names.Element(step.Test.Name);
        if (problem is not null) Fail(step.Test.Offset, problem);
    }

    private static CheckPlace After(PathStep step, CheckPlace place)
    {
        if (step is { Axis: PathStep.Self, Test.Kind: NodeTestKind.Node }) return place;
        return CheckPlace.At(step.IsNamedElement ? step.Test.Name : null);
    }

    private CheckPlace VisitPredicates(ImmutableArray<Expression> predicates, CheckPlace place)
    {
        foreach (var predicate in predicates)
        {
            Visit(predicate, place);
            place = place.With(Presence.WhenTrue(predicate));
        }

        return place;
    }

    private void VisitVariable(VariableExpression variable)
    {
        if (!variables.Contains(variable.Name)) Fail(variable.Offset, $"There is no variable '${variable.Name}'{Suggestion.For(variable.Name, variables)}.");
    }

    // An element's value is the empty string, so comparing it is a mistake for comparing an attribute.
    private void RequireValue(Expression operand)
    {
        if (operand is not PathExpression { Steps: [.., var last] } || last.IsAttribute) return;
        if (last.Test.Kind is NodeTestKind.Name or NodeTestKind.AnyName)
            Fail(last.Test.Offset, "An element has no text; name the attribute that holds the value.");
    }

    // A comparison with a missing attribute is false both ways, so "not at least 5" would not be "less than 5".
    private void RequirePresent(Expression operand, CheckPlace place)
    {
        switch (operand)
        {
            case BinaryExpression { Kind: ValueKind.Number } arithmetic:
                RequirePresent(arithmetic.Left, place);
                RequirePresent(arithmetic.Right, place);
                break;
            case NegativeExpression negative:
                RequirePresent(negative.Operand, place);
                break;
            case PathExpression { Steps: [.., { IsAttribute: true, Test.Kind: NodeTestKind.Name } last] } path:
                RequirePresent(path, last, place);
                break;
        }
    }

    private void RequirePresent(PathExpression path, PathStep last, CheckPlace place)
    {
        if (Presence.Key(path) is { } key && place.Present.Contains(key)) return;
        var owner = path.IsRelative ? place : CheckPlace.Anywhere;
        foreach (var step in path.Steps.AsSpan()[..^1])
        {
            owner = After(step, owner);
            foreach (var predicate in step.Predicates) owner = owner.With(Presence.WhenTrue(predicate));
        }

        var alone = new PathExpression(last.Offset, false, null, [last with { Predicates = [] }]);
        if (owner.Present.Contains(Presence.Key(alone) ?? "") || names.IsAlways(last.Test.Name, owner.Owner)) return;
        Fail(path.Offset, $"@{last.Test.Name} may be absent, and then < and > are false both ways; ask for it first: @{last.Test.Name} and ...");
    }

    private void Fail(int offset, string message) => errors.Add(new QueryError(offset, message));
}
