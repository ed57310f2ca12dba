using Auditor.Documents.Queries;

namespace Auditor.Documents.Tests.Queries;

public sealed class UnresolvedReadTests
{
    private static readonly DocumentTree Tree = TestTree.Of("""<file><user name="?$APP" kind="x"/><user name="node" shell="?$SH"/></file>""");

    [Theory]
    [InlineData("//user[@name='root']", "?$APP")]
    [InlineData("//user[@name='node']", "?$APP")]
    [InlineData("//user/@shell = 'bash'", "?$SH")]
    [InlineData("//user[@kind='x' and @name='root']", "?$APP")]
    [InlineData("//user[@kind='x' or @name='root']", "")]
    [InlineData("//user[@kind='y' and @shell='bash']", "")]
    [InlineData("string(//user/@name)", "?$APP")]
    [InlineData("//user[string-length(@name) = 9]", "?$APP")]
    [InlineData("//user[matches(@name, '^root$')]", "?$APP")]
    [InlineData("any-matches(//user/@*, 'bash')", "?$APP ?$SH")]
    [InlineData("any-matches(//user/@kind, 'x')", "")]
    [InlineData("lower-case(//user[1]/@name)", "?$APP")]
    [InlineData("replace('x', 'x', //user/@shell)", "?$SH")]
    [InlineData("compare-versions(//user/@name, '1')", "?$APP")]
    [InlineData("sum(//user/@shell)", "?$SH")]
    [InlineData("//user[@kind = //user/@name]", "?$APP")]
    [InlineData("//user[@kind = //user/@shell]", "?$SH")]
    [InlineData("//user[@name = //user/@kind]", "?$APP")]
    [InlineData("//user[@kind = //user/@kind]", "")]
    public void Reading_a_value_is_recorded(string expression, string expected) => Assert.Equal(expected, Reads(expression));

    [Theory]
    [InlineData("//user[@name]")]
    [InlineData("//user[not(@shell)]")]
    [InlineData("count(//user/@name)")]
    [InlineData("boolean(//@shell)")]
    [InlineData("//@*[name() = 'shell']")]
    [InlineData("//user[@name][2]/@kind = 'x'")]
    [InlineData("//user/@name | //user/@shell")]
    public void Asking_whether_an_attribute_exists_is_no_read(string expression) => Assert.Equal("", Reads(expression));

    [Fact]
    public void The_text_of_a_selection_reads_its_first_value()
    {
        var scope = QueryScope.Empty;
        Assert.Equal("?$APP", TreeQuery.Compile("//user/@name").Text(Tree.Root, scope));
        var read = Assert.Single(scope.UnresolvedReads);
        Assert.Equal((1, "not known"), (read.Node.Id, read.Attribute?.Unresolved));
    }

    [Fact]
    public void Selecting_an_attribute_does_not_read_it()
    {
        var scope = QueryScope.Empty;
        Assert.Equal(2, TreeQuery.Compile("//user/@name").Select(Tree.Root, scope).Count);
        Assert.Empty(scope.UnresolvedReads);
    }

    [Fact]
    public void A_cleared_scope_forgets()
    {
        var scope = QueryScope.Empty;
        TreeQuery.Compile("//user/@shell = 'bash'").Test(Tree.Root, scope);
        scope.Clear();
        Assert.Empty(scope.UnresolvedReads);
    }

    private static string Reads(string expression)
    {
        var scope = QueryScope.Empty;
        TreeQuery.Compile(expression).Test(Tree.Root, scope);
        return string.Join(' ', scope.UnresolvedReads.Select(read => read.Value).Distinct());
    }
}
