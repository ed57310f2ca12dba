using System.Collections.Immutable;
using Auditor.Documents.Queries;

namespace Auditor.Documents.Tests.Queries;

public sealed class QueryBudgetTests
{
    private static readonly DocumentTree Tree = Rows(1_000);

    [Theory]
    [InlineData("//row", 5_000)]
    [InlineData("/table/row[@n = '3']", 10_000)]
    [InlineData("//row[following-sibling::row[1]]", 20_000)]
    [InlineData("//row[@n = //row/@n]", 20_000)]
    [InlineData("//row[not(@n = (//row[@n > 998] | //none)/@n)]", 40_000)]
    public void A_question_that_visits_each_node_a_few_times_stays_within_a_small_budget(string expression, long steps) =>
        TreeQuery.Compile(expression).Select(Tree.Root, Scope(steps));

    [Theory]
    [InlineData("//row[count(//row[@n = '3']) > 1]")]
    [InlineData("//row[preceding::row[@n = 'x']]")]
    [InlineData("//row[../row[@n = 'x']]")]
    [InlineData("//row[preceding-sibling::row[@n = 'x']]")]
    [InlineData("//row[//row/@n = 'x']")]
    public void A_question_that_walks_the_tree_anew_for_each_node_is_stopped(string expression) =>
        Assert.Throws<QueryBudgetException>(() => TreeQuery.Compile(expression).Select(Tree.Root, Scope(200_000)));

    [Fact]
    public void All_questions_of_a_scope_share_its_budget()
    {
        var scope = Scope(5_000);
        var query = TreeQuery.Compile("//row");
        query.Select(Tree.Root, scope);
        var more = scope.With(ImmutableDictionary<string, string>.Empty.Add("name", "value"));
        Assert.Equal("value", TreeQuery.Compile("$name").Text(Tree.Root, more));
        Assert.Throws<QueryBudgetException>(() =>
        {
            for (var again = 0; again < 5; again++) query.Select(Tree.Root, more);
        });
    }

    private static QueryScope Scope(long steps) => new(ImmutableDictionary<string, string>.Empty, new QueryBudget(steps));

    private static DocumentTree Rows(int count)
    {
        var builder = new TreeBuilder("table", [new SourceText("f", "")], "table", default);
        for (var row = 0; row < count; row++) builder.Leaf("row", default, new TreeAttribute("n", row.ToString(System.Globalization.CultureInfo.InvariantCulture), default));
        return builder.Build();
    }
}
