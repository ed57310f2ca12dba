using System.Collections.Immutable;
using System.Xml.XPath;
using Auditor.Documents.Queries;
using Auditor.Documents.Tests.Queries.Syntax;
using Auditor.Oracle;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Queries;

/// <summary>The oracle is System.Xml.XPath over the same trees.</summary>
public sealed class EvaluationTests
{
    private static readonly string[] Expressions =
    [
        "/", "/*", "/a", "//a", "//b[@x]", "//*[@x='1']", "//@x", "//@*", "//a/@*[2]", "//a//b", "//a/b/c", "//a[b]", "//a[not(b)]",
        "//a[b and c]", "//a[b or @y]", "//a[.//c[@x = '1']]", "//b[1]", "(//b)[1]", "//b[last()]", "//b[position() > 1]", "//c/..",
        "//c/../@x", "//c/ancestor::a", "//c/ancestor::*[1]", "//c/ancestor-or-self::*[@x][1]", "//b/following-sibling::*",
        "//b/following-sibling::*[1]", "//b/preceding-sibling::*[1]", "//b/preceding-sibling::c", "//b/following::a", "//b/preceding::a",
        "//b/preceding::*[2]", "//@x/..", "//@x/ancestor::*", "//@x/following::b", "//@x/preceding::*", "//a | //c/@y | //b", "//a[@x = //b/@y]",
        "//a[@x != ../@x]", "//a[count(*) > 1]", "//*[count(.//b) = 2]", "//a/descendant-or-self::a", "//a/descendant::*[3]",
        "//a/descendant-or-self::node()/@x", "//self::b", "//a/self::node()", "//*[name() = 'b']", "//*[local-name(..) = 'a']", "//@*[name() = 'y']",
        "//*[. = '']", "//*[@x > 1]", "//*[sum(b/@x) > 2]", "//text()", "//node()", "//comment()", "//*[string(@x) = @y]", "//a[last()]/b[last()]",
        "/descendant::b[2]", "//a/parent::b", "//*[@x][2]", "//*[../@x]/*", "/*/*/*[@y]", "//missing", "//a/@missing", "//*[string-length(name()) = 1][2]",
    ];

    private static readonly string[] Values =
    [
        "count(//*)", "sum(//@x)", "string(//@x)", "name(//b)", "string(//b/preceding::*/@x)", "number(//a/@y)", "concat(//@x, '-', //@y)",
        "boolean(//b/c)", "//a/@x = //b/@x", "//a/@x < //b/@x", "count(//b/preceding-sibling::*)", "string-length(//@x)", "//c = ''",
        "string(//c/ancestor::*/@x)", "name(//c/ancestor::*)", "normalize-space(//a)", "-1 div 3", "0.1 + 0.2", "translate(//@x, '1', '2')",
    ];

    private static readonly ImmutableDictionary<string, string> Variables = ImmutableDictionary<string, string>.Empty.Add("v", "1").Add("w", "a");

    [Fact]
    public void Selections_are_those_of_System_Xml() => ForRandomTrees(tree => Assert.All(Expressions, expression => Same(expression, tree.Root)));

    [Fact]
    public void Values_are_those_of_System_Xml() => ForRandomTrees(tree => Assert.All(Values, expression => Same(expression, tree.Root)));

    [Fact]
    public void Generated_expressions_give_what_System_Xml_gives()
    {
        var compared = 0;
        var cases = from tokens in RandomExpression.Any.Generator from root in RandomTree.Any.Generator from place in Gen.Choose(0, 1_000) select (tokens, root, place);
        Check.One(RandomCases.Of(4_000), Prop.ForAll(Arb.From(cases), given =>
        {
            var expression = string.Concat(given.tokens);
            var tree = TestTree.Of(given.root);
            if (!HasDoubleMinus(expression) && Compiles(expression)) compared += Compare(expression, tree.NodeAt(given.place % tree.Count));
        }));
        Assert.InRange(compared, 1_000, 4_000);
    }

    [Fact]
    public void Generated_paths_give_what_System_Xml_gives()
    {
        var cases = from path in RandomPath.Any from root in RandomTree.Any.Generator from place in Gen.Choose(0, 1_000) select (path, root, place);
        Check.One(RandomCases.Of(6_000), Prop.ForAll(Arb.From(cases), given =>
        {
            var tree = TestTree.Of(given.root);
            Compare(given.path, tree.NodeAt(given.place % tree.Count));
        }));
    }

    [Theory]
    [InlineData("--'2'", "2")]
    [InlineData("--'x'", "NaN")]
    [InlineData("---2", "-2")]
    [InlineData("- -@x", "7")]
    [InlineData("number('Infinity')", "NaN")]
    [InlineData("number(' -.5 ')", "-0.5")]
    [InlineData("number('+1')", "NaN")]
    [InlineData("substring('12345', 4, -1)", "")]
    [InlineData("substring('12345', 1.5, 2.6)", "234")]
    [InlineData("substring('12345', 0 div 0, 3)", "")]
    [InlineData("substring('12345', -1 div 0)", "12345")]
    [InlineData("substring('12345', -42, 1 div 0)", "12345")]
    [InlineData("substring('12345', -1 div 0, 1 div 0)", "")]
    [InlineData("round(-2.5)", "-2")]
    [InlineData("round(2.5)", "3")]
    [InlineData("-7 mod 2", "-1")]
    [InlineData("concat(-0, '')", "0")]
    [InlineData("string(0 div -1)", "0")]
    public void What_System_Xml_has_otherwise_or_generated_trees_do_not_ask_is_as_the_recommendation_says(string expression, string expected) =>
        Assert.Equal(expected, TreeQuery.Compile(expression).Text(TestTree.Of("<a x='7'/>").Root, QueryScope.Empty));

    private static void ForRandomTrees(Action<DocumentTree> check) =>
        Check.One(RandomCases.Of(60), Prop.ForAll(RandomTree.Any, root => check(TestTree.Of(root))));

    // System.Xml leaves the operand of two minus signs as it is; section 3.5 makes it a number.
    private static bool HasDoubleMinus(string expression) => string.Concat(expression.Where(character => !char.IsWhiteSpace(character))).Contains("--", StringComparison.Ordinal);

    // System.Xml writes a negative zero as "-0"; section 4.2 writes both zeros as "0".
    private static string OneZero(string value) => value.Replace("-0", "0", StringComparison.Ordinal);

    private static bool Compiles(string expression)
    {
        try
        {
            TreeQuery.Compile(expression);
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static int Compare(string expression, Node context)
    {
        try
        {
            Same(expression, context);
            return 1;
        }
        catch (Exception refused) when (refused is XPathException or QueryException or QueryBudgetException)
        {
            return 0;
        }
    }

    private static void Same(string expression, Node context)
    {
        var expected = OracleAnswer.OfSystemXml(expression, context, Variables);
        var actual = OracleAnswer.OfProduct(expression, context, Variables);
        Assert.Equal((expression, OneZero(expected.Value), expected.Truth), (expression, OneZero(actual.Value), actual.Truth));
    }
}
