using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents.Queries;

namespace Auditor.Documents.Tests.Queries;

public sealed class TreeQueryTests
{
    // Ids in document order: dockerfile 0, stage 1, from 2, user 3, run 4, stage 5, from 6, copy 7, user 8.
    private static readonly DocumentTree Tree = TestTree.Of(
        """
        <dockerfile>
          <stage name="build">
            <from image="node" tag="20" />
            <user name="root" />
            <run shell="npm ci" />
          </stage>
          <stage name="app" final="true">
            <from image="node" tag="?${TAG}" />
            <copy from="build" source="/src" />
            <user name="node" />
          </stage>
        </dockerfile>
        """);

    [Theory]
    [InlineData("/", "0")]
    [InlineData("/dockerfile", "0")]
    [InlineData("/ | /dockerfile", "0")]
    [InlineData("//stage", "1 5")]
    [InlineData("/dockerfile/stage[@final]", "5")]
    [InlineData("//stage[user[@name='root']]", "1")]
    [InlineData("//stage[not(copy)]", "1")]
    [InlineData("//user/@name", "3@name 8@name")]
    [InlineData("//stage[last()]/*", "6 7 8")]
    [InlineData("//copy/preceding::user", "3")]
    [InlineData("//run/preceding-sibling::*", "2 3")]
    [InlineData("//run/preceding-sibling::*[1]", "3")]
    [InlineData("//run/ancestor::*", "0 1")]
    [InlineData("//run/ancestor::*[1]", "1")]
    [InlineData("//run/ancestor-or-self::node()", "0 1 4")]
    [InlineData("//from/following::user", "3 8")]
    [InlineData("//stage[1]/following-sibling::stage/from/@*", "6@image 6@tag")]
    [InlineData("//user | //from", "2 3 6 8")]
    [InlineData("//@from[../../@final]", "7@from")]
    [InlineData("//text()", "")]
    [InlineData("//comment()", "")]
    [InlineData("//stage/text() | //nothing", "")]
    [InlineData("(//user)[2]", "8")]
    [InlineData("//user[2]", "")]
    [InlineData("//stage[@name = //copy/@from]", "1")]
    [InlineData("//stage[.='']", "1 5")]
    [InlineData("id('build')", "")]
    [InlineData("//*[lang('en')]", "")]
    public void An_expression_selects_nodes_in_document_order(string expression, string expected) =>
        Assert.Equal(expected, Selected(expression, Tree.Root));

    [Theory]
    [InlineData("user", 5, "8")]
    [InlineData(".", 5, "5")]
    [InlineData("..", 5, "0")]
    [InlineData("..", 0, "0")]
    [InlineData("@name", 5, "5@name")]
    [InlineData("//user", 5, "3 8")]
    [InlineData(".//user", 5, "8")]
    [InlineData("self::stage[@final]", 5, "5")]
    [InlineData("descendant-or-self::stage", 5, "5")]
    [InlineData("descendant::stage", 5, "")]
    [InlineData("/dockerfile/stage[1]", 8, "1")]
    public void An_expression_starts_from_its_context_node(string expression, int context, string expected) =>
        Assert.Equal(expected, Selected(expression, Node(context)));

    [Theory]
    [InlineData("//stage", true)]
    [InlineData("//onbuild", false)]
    [InlineData("count(//stage) - 2", false)]
    [InlineData("count(//stage)", true)]
    [InlineData("number('x')", false)]
    [InlineData("'false'", true)]
    [InlineData("''", false)]
    [InlineData("not(//onbuild)", true)]
    [InlineData("string(//user/@name)", true)]
    public void A_test_converts_as_boolean_does(string expression, bool expected) =>
        Assert.Equal(expected, TreeQuery.Compile(expression).Test(Tree.Root, QueryScope.Empty));

    [Theory]
    [InlineData("//user/@name", "root")]
    [InlineData("//stage", "")]
    [InlineData("//onbuild/@x", "")]
    [InlineData("count(//user)", "2")]
    [InlineData("1 div 4", "0.25")]
    [InlineData("-1 div 0", "-Infinity")]
    [InlineData("-0", "0")]
    [InlineData("0 div 0", "NaN")]
    [InlineData("1000000000000000000000", "1000000000000000000000")]
    [InlineData("2 div 3000000", "0.0000006666666666666667")]
    [InlineData("1 = 1", "true")]
    [InlineData("1 = 2", "false")]
    [InlineData("concat(name(//user), ' ', //user/@name)", "user root")]
    public void A_text_converts_as_string_does(string expression, string expected) =>
        Assert.Equal(expected, TreeQuery.Compile(expression).Text(Tree.Root, QueryScope.Empty));

    [Theory]
    [InlineData("//stage/@name", true)]
    [InlineData("//stage | //user[1]", true)]
    [InlineData("count(//stage)", false)]
    [InlineData("//stage = 'x'", false)]
    [InlineData("'x'", false)]
    [InlineData("lower-case(//user/@name)", false)]
    [InlineData("$who", false)]
    public void Selections_are_told_from_values(string expression, bool expected) => Assert.Equal(expected, TreeQuery.Compile(expression).SelectsNodes);

    [Fact]
    public void Variables_have_the_values_of_the_scope_that_evaluates()
    {
        var query = TreeQuery.Compile("//user[@name = $who]");
        Assert.Equal("3", Selected(query, Tree.Root, ScopeWith("who", "root")));
        Assert.Equal("8", Selected(query, Tree.Root, ScopeWith("who", "node")));
        Assert.Equal("", Selected(query, Tree.Root, ScopeWith("who", "nobody")));
    }

    [Fact]
    public void A_dollar_sign_in_a_literal_is_no_variable() =>
        Assert.Equal("6@tag", Selected("//@tag[contains(., '$')]", Tree.Root));

    [Fact]
    public void A_variable_without_a_value_breaks_the_evaluation() =>
        Assert.Throws<QueryException>(() => TreeQuery.Compile("$who").Test(Tree.Root, QueryScope.Empty));

    [Fact]
    public void A_value_is_no_selection() =>
        Assert.Throws<QueryException>(() => TreeQuery.Compile("count(//user)").Select(Tree.Root, QueryScope.Empty));

    [Theory]
    [InlineData("//stage[", 9)]
    [InlineData("//stage[@name='x'", 18)]
    [InlineData("matches(@name)", 1)]
    [InlineData("true() and mtches(@name, 'x')", 12)]
    [InlineData("a | 'b'", 5)]
    [InlineData("a:b", 1)]
    public void A_bad_expression_is_refused_with_its_column(string expression, int column)
    {
        var error = Assert.Throws<ArgumentException>(() => TreeQuery.Compile(expression));
        Assert.StartsWith($"Column {column}: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_checked_expression_is_read_at_its_first_evaluation()
    {
        var query = TreeQuery.Compile("//stage[", ["stage"]);
        Assert.Equal("stage", Assert.Single(query.RequiredNames));
        Assert.Throws<QueryException>(() => query.Test(Tree.Root, QueryScope.Empty));
    }

    [Fact]
    public void A_checked_expression_gives_the_same_as_one_that_was_read()
    {
        var query = TreeQuery.Compile("//stage[user/@name='root']", []);
        Assert.Equal("1", Selected(query, Tree.Root, QueryScope.Empty));
    }

    [Fact]
    public void A_pattern_that_is_none_breaks_the_evaluation() =>
        Assert.Throws<QueryException>(() => TreeQuery.Compile("//user[matches(@name, '(')]").Test(Tree.Root, QueryScope.Empty));

    [Fact]
    public async Task Threads_share_a_query()
    {
        var plain = TreeQuery.Compile("//stage[from[@image='node']][count(*) = 3]/user[not(@name='root') or ../run]", ["stage"]);
        var bound = TreeQuery.Compile("//user[@name = $who]", ["user"]);
        var threads = Enumerable.Range(0, 8).Select(number => Task.Run(() => WrongAnswers(plain, bound, number)));
        Assert.All(await Task.WhenAll(threads), wrong => Assert.Equal(0, wrong));
    }

    private static int WrongAnswers(TreeQuery plain, TreeQuery bound, int thread)
    {
        var (who, expected) = thread % 2 == 0 ? ("root", "3") : ("node", "8");
        var scope = ScopeWith("who", who);
        var wrong = 0;
        for (var i = 0; i < 5_000; i++)
        {
            if (Selected(plain, Tree.Root, scope) != "3 8") wrong++;
            if (Selected(bound, Tree.Root, scope) != expected) wrong++;
        }

        return wrong;
    }

    private static QueryScope ScopeWith(string name, string value) => new(ImmutableDictionary<string, string>.Empty.Add(name, value));

    private static Node Node(int id) => new(Tree, id);

    private static string Selected(string expression, Node context) => Selected(TreeQuery.Compile(expression), context, QueryScope.Empty);

    private static string Selected(TreeQuery query, Node context, QueryScope scope) =>
        string.Join(' ', query.Select(context, scope).Select(Shown));

    private static string Shown(TreeItem item) =>
        item.Node.Id.ToString(CultureInfo.InvariantCulture) + (item.Attribute is { } attribute ? "@" + attribute.Name : "");
}
