using System.Collections.Immutable;

namespace Auditor.Documents.Queries.Syntax;

/// <summary>
/// Reads XPath 1.0 (https://www.w3.org/TR/xpath-10/, productions 1-39) by recursive descent, with offsets, and the static types of section 3:
/// a node-set must stand where one is needed. Names have no prefixes. The first error ends the reading.
/// </summary>
internal sealed class ExpressionParser
{
    /// <summary>Parentheses, predicates and arguments within each other.</summary>
    public const int MaximumNesting = 100;

    /// <summary>Steps, predicates and operators of the whole expression: later stages walk chains of them by recursion.</summary>
    public const int MaximumParts = 500;

    private readonly string text;
    private readonly ImmutableArray<Token> tokens;
    private readonly QueryError? lexicalError;
    private QueryError? error;
    private int index;
    private int nesting;
    private int parts;

    private ExpressionParser(string text)
    {
        this.text = text;
        (tokens, lexicalError) = Tokenizer.Read(text);
    }

    private Token Current => tokens[index];

    public static ParsedExpression Parse(string text)
    {
        var parser = new ExpressionParser(text);
        var root = parser.Expression();
        if (parser.Current.Kind != TokenKind.End) parser.FailExpected("an operator or the end");
        return new ParsedExpression(root, parser.error ?? parser.lexicalError);
    }

    private Expression Expression()
    {
        if (++nesting > MaximumNesting) Fail(Current.Offset, $"Nested more than {MaximumNesting} deep");
        var expression = Binary(Operator.Or);
        nesting--;
        return expression;
    }

    // Productions 21-27. Operators of one level associate to the left.
    private Expression Binary(Operator level)
    {
        if (level > Operator.Modulo) return Negative();
        var left = Binary(Operators.Tighter(level));
        while (Operators.At(Current) is { } found && Operators.LevelOf(found) == level)
        {
            var offset = Take().Offset;
            CountPart(offset);
            left = new BinaryExpression(offset, found, left, Binary(Operators.Tighter(level)));
        }

        return left;
    }

    private Expression Negative()
    {
        var offset = Current.Offset;
        var count = 0;
        while (TakeIf(TokenKind.Minus)) count++;
        var operand = Union();
        return count == 0 ? operand : new NegativeExpression(offset, operand, count % 2 == 0);
    }

    private Expression Union()
    {
        var left = Path();
        while (Current.Kind == TokenKind.Pipe)
        {
            var offset = Take().Offset;
            CountPart(offset);
            var right = Path();
            RequireNodes(left);
            RequireNodes(right);
            left = new BinaryExpression(offset, Operator.Union, left, right);
        }

        return left;
    }

    // Productions 1-3, 10, 11, 19, 20.
    private Expression Path()
    {
        var offset = Current.Offset;
        if (!StartsPrimary()) return LocationPath(offset);
        var primary = Primary();
        var predicates = Predicates();
        if (!predicates.IsEmpty)
        {
            RequireNodes(primary);
            primary = new FilterExpression(offset, primary, predicates);
        }

        if (Current.Kind is not (TokenKind.Slash or TokenKind.DoubleSlash)) return primary;
        RequireNodes(primary);
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        Separator(steps);
        Steps(steps);
        return new PathExpression(offset, false, primary, steps.ToImmutable());
    }

    private PathExpression LocationPath(int offset)
    {
        var steps = ImmutableArray.CreateBuilder<PathStep>();
        var isAbsolute = Current.Kind is TokenKind.Slash or TokenKind.DoubleSlash;
        if (!isAbsolute || Separator(steps) || StartsStep()) Steps(steps);
        return new PathExpression(offset, isAbsolute, null, steps.ToImmutable());
    }

    private void Steps(ImmutableArray<PathStep>.Builder steps)
    {
        steps.Add(Step());
        while (Current.Kind is TokenKind.Slash or TokenKind.DoubleSlash)
        {
            Separator(steps);
            steps.Add(Step());
        }
    }

    /// <summary>Takes a slash. Whether it was a double one, which is a step of its own.</summary>
    private bool Separator(ImmutableArray<PathStep>.Builder steps)
    {
        var separator = Take();
        if (separator.Kind == TokenKind.Slash) return false;
        steps.Add(AnyNode(separator.Offset, PathStep.DescendantOrSelf));
        return true;
    }

    // Productions 4, 5, 12, 13. The abbreviations . and .. take no predicates.
    private PathStep Step()
    {
        var offset = Current.Offset;
        CountPart(offset);
        if (TakeIf(TokenKind.Dot)) return AnyNode(offset, PathStep.Self);
        if (TakeIf(TokenKind.DotDot)) return AnyNode(offset, PathStep.Parent);
        var axis = Axis();
        var test = Test();
        return new PathStep(offset, axis, test, Predicates());
    }

    private string Axis()
    {
        if (TakeIf(TokenKind.At)) return PathStep.Attribute;
        if (Current.Kind != TokenKind.Name || Peek().Kind != TokenKind.DoubleColon) return PathStep.Child;
        var axis = Take();
        Take();
        if (!PathStep.Axes.Contains(axis.Text)) Fail(axis.Offset, $"There is no axis '{axis.Text}'{Suggestion.For(axis.Text, PathStep.Axes)}");
        return axis.Text;
    }

    // Productions 7 and 37.
    private NodeTest Test()
    {
        var start = Current;
        if (TakeIf(TokenKind.Star)) return new NodeTest(start.Offset, NodeTestKind.AnyName);
        if (start.Kind != TokenKind.Name) return MissingTest(start.Offset);
        Take();
        if (Current.Kind != TokenKind.LeftParenthesis) return new NodeTest(start.Offset, NodeTestKind.Name, start.Text);
        if (!IsNodeType(start.Text)) return MissingTest(start.Offset, "a name; a function call cannot be a step");
        Take();
        if (start.Text == "processing-instruction") TakeIf(TokenKind.Literal);
        Expect(TokenKind.RightParenthesis, "')'");
        return new NodeTest(start.Offset, start.Text == "node" ? NodeTestKind.Node : NodeTestKind.Absent, start.Text);
    }

    private NodeTest MissingTest(int offset, string what = "a name, '*' or another step")
    {
        FailExpected(what);
        return new NodeTest(offset, NodeTestKind.Node);
    }

    private ImmutableArray<Expression> Predicates()
    {
        if (Current.Kind != TokenKind.LeftBracket) return [];
        var predicates = ImmutableArray.CreateBuilder<Expression>();
        while (Current.Kind == TokenKind.LeftBracket)
        {
            CountPart(Take().Offset);
            predicates.Add(Expression());
            Expect(TokenKind.RightBracket, "']'");
        }

        return predicates.ToImmutable();
    }

    // Production 15.
    private Expression Primary()
    {
        var start = Take();
        switch (start.Kind)
        {
            case TokenKind.Literal: return new LiteralExpression(start.Offset, start.Text);
            case TokenKind.Number: return new NumberExpression(start.Offset, start.Text);
            case TokenKind.Dollar: return Variable(start.Offset);
            case TokenKind.LeftParenthesis:
                var inner = Expression();
                Expect(TokenKind.RightParenthesis, "')'");
                return inner;
            default: return Call(start);
        }
    }

    // Production 36: no blank stands between the dollar sign and the name.
    private VariableExpression Variable(int offset)
    {
        var name = Current;
        if (name.Kind != TokenKind.Name || name.Offset != offset + 1) FailExpected("the name of a variable");
        else Take();
        return new VariableExpression(offset, name.Text);
    }

    private Expression Call(Token name)
    {
        var arguments = Arguments();
        if (FunctionSignature.Named(name.Text) is not { } function)
            return Failed(name.Offset, $"There is no function '{name.Text}'{Suggestion.For(name.Text, FunctionSignature.Names)}");
        if (arguments.Length < function.Minimum || arguments.Length > function.Maximum)
            return Failed(name.Offset, $"{name.Text}() takes {function.Arity}, not {arguments.Length}");
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.ArgumentKind(i) == ValueKind.NodeSet) RequireNodes(arguments[i]);
        }

        return new CallExpression(name.Offset, function, arguments);
    }

    private ImmutableArray<Expression> Arguments()
    {
        Take();
        if (TakeIf(TokenKind.RightParenthesis)) return [];
        var arguments = ImmutableArray.CreateBuilder<Expression>();
        do
        {
            arguments.Add(Expression());
        }
        while (TakeIf(TokenKind.Comma));
        Expect(TokenKind.RightParenthesis, "')' or ','");
        return arguments.ToImmutable();
    }

    private static PathStep AnyNode(int offset, string axis) => new(offset, axis, new NodeTest(offset, NodeTestKind.Node, "node"), []);

    private static bool IsNodeType(string name) => name is "node" or "text" or "comment" or "processing-instruction";

    private bool StartsPrimary() => Current.Kind switch
    {
        TokenKind.Literal or TokenKind.Number or TokenKind.Dollar or TokenKind.LeftParenthesis => true,
        TokenKind.Name => Peek().Kind == TokenKind.LeftParenthesis && !IsNodeType(Current.Text),
        _ => false,
    };

    private bool StartsStep() => Current.Kind is TokenKind.Name or TokenKind.Star or TokenKind.At or TokenKind.Dot or TokenKind.DotDot;

    private Token Peek() => tokens[Math.Min(index + 1, tokens.Length - 1)];

    private Token Take()
    {
        var taken = Current;
        if (index < tokens.Length - 1) index++;
        return taken;
    }

    private bool TakeIf(TokenKind kind)
    {
        if (Current.Kind != kind) return false;
        Take();
        return true;
    }

    private void Expect(TokenKind kind, string what)
    {
        if (!TakeIf(kind)) FailExpected(what);
    }

    private void RequireNodes(Expression expression)
    {
        if (expression.Kind != ValueKind.NodeSet) Fail(expression.Offset, $"Expected nodes, but this is a {expression.Kind.ToString().ToLowerInvariant()}");
    }

    private void CountPart(int offset)
    {
        if (++parts > MaximumParts) Fail(offset, $"More than {MaximumParts} steps, predicates and operators");
    }

    private LiteralExpression Failed(int offset, string message)
    {
        Fail(offset, message);
        return new LiteralExpression(offset, "");
    }

    private void FailExpected(string what)
    {
        // What the tokenizer could not read is the better message when the tokens end there.
        if (Current.Kind == TokenKind.End && lexicalError is not null) Fail(lexicalError);
        else Fail(Current.Offset, $"Expected {what}, but {Found()}");
    }

    private string Found()
    {
        if (Current.Kind == TokenKind.End) return "the expression ends here";
        var end = Current.Kind == TokenKind.Literal ? Current.Offset + Current.Text.Length + 2 : Current.Offset + Current.Text.Length;
        return $"found {text[Current.Offset..end]}";
    }

    private void Fail(int offset, string message) => Fail(new QueryError(offset, message + "."));

    // Goes to the end, where every loop of this class ends.
    private void Fail(QueryError found)
    {
        error ??= found;
        index = tokens.Length - 1;
    }
}
