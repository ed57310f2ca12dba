using System.Collections.Immutable;
using System.Xml.XPath;
using Auditor.Documents.Queries;
using Auditor.Documents.Queries.Syntax;
using Auditor.Oracle;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Queries.Syntax;

/// <summary>The oracle is System.Xml.XPath: what we accept it compiles and binds, and the other way round, but for the differences told here.</summary>
public sealed class ExpressionParserTests
{
    [Fact]
    public void What_we_accept_is_what_the_evaluator_accepts()
    {
        var (accepted, refused) = (0, 0);
        var agrees = Prop.ForAll(RandomExpression.Any, tokens =>
        {
            var expression = string.Concat(tokens);
            var error = ExpressionParser.Parse(expression).Error;
            if (error is null) accepted++;
            else refused++;
            Assert.True(Agrees(error, AcceptedByOracle(tokens)), $"{expression} -> {error}");
            Assert.InRange(error?.Offset ?? 0, 0, expression.Length);
        });
        Check.One(RandomCases.Of(5_000), agrees);
        Assert.True(accepted > 500 && refused > 500, $"The generated expressions are one-sided: {accepted} accepted, {refused} refused.");
    }

    [Theory]
    [InlineData("1/a", "The evaluator lets a path start from any value")]
    [InlineData("'x'//a", "The evaluator lets a path start from any value")]
    [InlineData("lower-case('x')/a", "The evaluator lets a path start from any value")]
    [InlineData("$v/a", "The evaluator does not know that variables are strings")]
    [InlineData("count($v)", "The evaluator does not know that variables are strings")]
    [InlineData("$ v", "The evaluator lets a blank stand after the dollar sign")]
    [InlineData("a\0b", "The evaluator takes a NUL for the end")]
    [InlineData("p:a", "The evaluator asks for the namespace of a prefix when it binds")]
    [InlineData("@p:*", "The evaluator asks for the namespace of a prefix when it binds")]
    [InlineData("nothing()", "The evaluator asks for functions when it binds")]
    [InlineData("lower-case()/namespace::text()", "The evaluator drops what stands before a step that can find nothing")]
    [InlineData("matches('a')", "The evaluator asks for the arity of our functions when it binds")]
    public void Where_the_evaluator_reads_more_we_are_stricter(string expression, string reason)
    {
        Assert.NotNull(ExpressionParser.Parse(expression).Error);
        Assert.True(XPathExpression.Compile(expression) is not null, reason);
    }

    [Theory]
    [InlineData("//a[@x='1' and not(b)]/@y")]
    [InlineData("or or or")]
    [InlineData("* * *")]
    [InlineData("div div mod mod and")]
    [InlineData("a--b")]
    [InlineData("- - -1")]
    [InlineData("/")]
    [InlineData("/ = /")]
    [InlineData("(/)[1]")]
    [InlineData("a [ 1 ] / b")]
    [InlineData("child :: text ( )")]
    [InlineData("ancestor-or-self::node()[1]/..//.")]
    [InlineData("processing-instruction('x') | comment()")]
    [InlineData("1.5 + .5 - 2. div 3")]
    [InlineData("\"it's\" = 'say \"x\"'")]
    [InlineData("substring(name(), 1, 2)")]
    [InlineData("é/été")]
    [InlineData("a\r\n/\tb")]
    public void The_grammar_is_read(string expression)
    {
        Assert.Null(ExpressionParser.Parse(expression).Error);
        Assert.NotNull(XPathExpression.Compile(expression));
    }

    [Theory]
    [InlineData("(", "1", ")")]
    [InlineData("a[", "1", "]")]
    [InlineData("not(", "1", ")")]
    [InlineData("(a|", "b", ")")]
    public void Nesting_is_bounded(string opening, string core, string closing)
    {
        Assert.Null(ExpressionParser.Parse(Repeated(opening, 98) + core + Repeated(closing, 98)).Error);
        foreach (var depth in new[] { 101, 1_000, 100_000 })
        {
            var error = ExpressionParser.Parse(Repeated(opening, depth) + core + Repeated(closing, depth)).Error;
            Assert.StartsWith("Nested more than 100 deep", error?.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("a", "/a")]
    [InlineData("a", " or a")]
    [InlineData("a", "|a")]
    [InlineData("a", "[1]")]
    [InlineData("1", "+1")]
    public void Chains_are_bounded(string start, string link)
    {
        Assert.Null(ExpressionParser.Parse(start + Repeated(link, 240)).Error);
        var error = ExpressionParser.Parse(start + Repeated(link, 100_000)).Error;
        Assert.StartsWith("More than 500 steps", error?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_longest_chains_that_we_accept_can_be_evaluated()
    {
        var tree = TestTree.Of("<a/>");
        foreach (var expression in new[] { "a" + Repeated("/a", 499), "1" + Repeated("+1", 500), "a" + Repeated("[1]", 499), Repeated("not(", 98) + "a" + Repeated(")", 98) })
        {
            Assert.Null(ExpressionParser.Parse(expression).Error);
            Assert.NotNull(TreeQuery.Compile(expression).Text(tree.Root, QueryScope.Empty));
        }
    }

    [Fact]
    public void Minus_signs_do_not_nest() => Assert.Null(ExpressionParser.Parse(new string('-', 100_000) + "1").Error);

    [Fact]
    public void Offsets_are_those_of_the_first_character()
    {
        var path = Assert.IsType<PathExpression>(ExpressionParser.Parse(" //a[@b = 'c']/child::d").Root);
        Assert.Equal(1, path.Offset);
        Assert.Equal([1, 3, 15], path.Steps.Select(step => step.Offset));
        var comparison = Assert.IsType<BinaryExpression>(path.Steps[1].Predicates[0]);
        Assert.Equal((8, 5, 10), (comparison.Offset, comparison.Left.Offset, comparison.Right.Offset));
        Assert.Equal(22, path.Steps[2].Test.Offset);
    }

    [Theory]
    [InlineData("1 + 2 * 3", "(1 Add (2 Multiply 3))")]
    [InlineData("1 - 2 - 3", "((1 Subtract 2) Subtract 3)")]
    [InlineData("1 or 2 and 3 = 4 < 5", "(1 Or (2 And (3 Equal (4 Less 5))))")]
    [InlineData("1 < 2 = 3 > 4", "((1 Less 2) Equal (3 Greater 4))")]
    [InlineData("(1 or 2) and 3", "((1 Or 2) And 3)")]
    [InlineData("-1 * 2", "(-1 Multiply 2)")]
    [InlineData("6 div 3 mod 2", "((6 Divide 3) Modulo 2)")]
    public void Operators_bind_by_precedence_and_to_the_left(string expression, string expected) =>
        Assert.Equal(expected, Shown(ExpressionParser.Parse(expression).Root));

    private static string Shown(Expression expression) => expression switch
    {
        BinaryExpression binary => $"({Shown(binary.Left)} {binary.Operator} {Shown(binary.Right)})",
        NegativeExpression negative => "-" + Shown(negative.Operand),
        NumberExpression number => number.Digits,
        _ => throw new ArgumentOutOfRangeException(nameof(expression)),
    };

    // The evaluator lets a value stand where a path starts, and does not know the types of our functions.
    private static bool Agrees(QueryError? error, bool isAccepted) =>
        (error is null) == isAccepted || error?.Message.StartsWith("Expected nodes, but", StringComparison.Ordinal) == true;

    // A call stands in for the variable: both are strings.
    private static bool AcceptedByOracle(string[] tokens)
    {
        try
        {
            XPathExpression.Compile(string.Concat(tokens.Select(token => token == "$v " ? " string() " : token)))
                .SetContext(new OracleContext(ImmutableDictionary<string, string>.Empty));
            return true;
        }
        catch (XPathException)
        {
            return false;
        }
    }

    private static string Repeated(string text, int count) => string.Concat(Enumerable.Repeat(text, count));
}
