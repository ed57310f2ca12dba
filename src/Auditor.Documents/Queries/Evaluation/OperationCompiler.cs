using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents.Queries.Functions;
using Auditor.Documents.Queries.Syntax;

namespace Auditor.Documents.Queries.Evaluation;

/// <summary>Turns an expression that parses into operations.</summary>
internal static class OperationCompiler
{
    public static Operation Compile(Expression expression) => expression switch
    {
        LiteralExpression literal => new LiteralText(literal.Value),
        NumberExpression number => new NumberLiteral(double.Parse(number.Digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)),
        VariableExpression variable => new VariableValue(variable.Name),
        NegativeExpression negative => Negative(negative),
        BinaryExpression binary => Binary(binary),
        CallExpression call => Call(call),
        PathExpression path => Path(path),
        FilterExpression filter => new FilterOperation(Nodes(filter.Primary), Predicates(filter.Predicates)),
        _ => throw new InvalidOperationException($"{expression.GetType().Name} has no operation."),
    };

    private static NodesOperation Nodes(Expression expression) => (NodesOperation)Compile(expression);

    private static NegativeOperation Negative(NegativeExpression negative)
    {
        var once = new NegativeOperation(Compile(negative.Operand));
        return negative.IsEven ? new NegativeOperation(once) : once;
    }

    private static Operation Binary(BinaryExpression binary) => binary.Operator switch
    {
        Operator.Or or Operator.And => new LogicalOperation(binary.Operator == Operator.And, Compile(binary.Left), Compile(binary.Right)),
        Operator.Union => new UnionOperation(Nodes(binary.Left), Nodes(binary.Right)),
        >= Operator.Add => new ArithmeticOperation(binary.Operator, Compile(binary.Left), Compile(binary.Right)),
        _ => Comparison(binary.Operator, binary.Left, binary.Right),
    };

    private static BooleanOperation Comparison(Operator kind, Expression left, Expression right)
    {
        var isEquality = kind is Operator.Equal or Operator.NotEqual;
        var (first, second) = (Compile(left), Compile(right));
        if (left.Kind == ValueKind.Boolean || right.Kind == ValueKind.Boolean)
            return new TruthComparison(new Comparer(kind, false), isEquality, first, second);
        var comparer = new Comparer(kind, isEquality && left.Kind != ValueKind.Number && right.Kind != ValueKind.Number);
        return (first, second) switch
        {
            (NodesOperation one, NodesOperation other) => new NodesPairComparison(comparer, one, other),
            (NodesOperation nodes, _) => Comparison(comparer, nodes, second),
            (_, NodesOperation nodes) => Comparison(new Comparer(Comparer.Mirrored(kind), comparer.AsText), nodes, first),
            _ => new ValueComparison(comparer, first, second),
        };
    }

    private static BooleanOperation Comparison(Comparer comparer, NodesOperation nodes, Operation value) =>
        nodes is AttributeOperation { IsNamed: true } attribute
            ? new AttributeComparison(comparer, attribute, value)
            : new NodesComparison(comparer, nodes, value);

    private static Operation Call(CallExpression call)
    {
        var name = call.Function.Name;
        if (name == "id") return new NoNodes();
        var arguments = new Operation[call.Arguments.Length];
        for (var i = 0; i < arguments.Length; i++) arguments[i] = Compile(call.Arguments[i]);
        if (arguments.Length == 0 && call.Function.Maximum == 1) arguments = [new ContextNode()];
        if (BooleanFunctions.Named(name) is { } truth) return new BooleanCall(truth, arguments);
        if (NumberFunctions.Named(name) is { } number) return new NumberCall(number, arguments);
        if (TextFunctions.Named(name) is { } text) return new TextCall(text, arguments);
        throw new InvalidOperationException($"{name}() has no body.");
    }

    private static NodesOperation Path(PathExpression path)
    {
        var start = path.Start is null ? null : Nodes(path.Start);
        var steps = new List<StepOperation>(path.Steps.Length);
        foreach (var step in path.Steps) Add(steps, step);
        if (!path.IsAbsolute && start is null && steps is [{ IsPlainAttribute: true } attribute]) return new AttributeOperation(attribute);
        return new PathOperation(path.IsAbsolute, start, steps.ToArray());
    }

    // "//name" is the descendants of that name, unless a predicate counts the children of each parent.
    private static void Add(List<StepOperation> steps, PathStep step)
    {
        var (axis, predicates) = (AxisOf(step.Axis), Predicates(step.Predicates));
        var next = new StepOperation(axis, new PlaceTest(axis, step.Test), predicates);
        if (axis == Axis.Child && !next.IsPositional && steps.Count > 0 && steps[^1].IsAnyBelow)
            steps[^1] = new StepOperation(Axis.Descendant, new PlaceTest(Axis.Descendant, step.Test), predicates);
        else
            steps.Add(next);
    }

    private static Predicate[] Predicates(ImmutableArray<Expression> expressions)
    {
        if (expressions.IsEmpty) return [];
        var predicates = new Predicate[expressions.Length];
        for (var i = 0; i < predicates.Length; i++)
        {
            var condition = expressions[i];
            predicates[i] = new Predicate(
                Compile(condition), condition.Kind == ValueKind.Number, FocusUse.Asks(condition, "position"), FocusUse.Asks(condition, "last"));
        }

        return predicates;
    }

    private static Axis AxisOf(string name) => name switch
    {
        "self" => Axis.Self,
        "attribute" => Axis.Attribute,
        "child" => Axis.Child,
        "descendant" => Axis.Descendant,
        "descendant-or-self" => Axis.DescendantOrSelf,
        "parent" => Axis.Parent,
        "ancestor" => Axis.Ancestor,
        "ancestor-or-self" => Axis.AncestorOrSelf,
        "following-sibling" => Axis.FollowingSibling,
        "preceding-sibling" => Axis.PrecedingSibling,
        "following" => Axis.Following,
        "preceding" => Axis.Preceding,
        _ => Axis.None,
    };
}
