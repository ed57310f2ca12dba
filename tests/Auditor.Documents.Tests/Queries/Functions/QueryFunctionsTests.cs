using System.Collections.Immutable;
using System.Xml.XPath;
using Auditor.Documents.Queries;
using Auditor.Documents.Queries.Functions;

namespace Auditor.Documents.Tests.Queries.Functions;

public sealed class QueryFunctionsTests
{
    private static readonly DocumentTree Tree = TestTree.Of("""<file><run shell="APT-get install"/><run shell="npm ci" count="3"/></file>""");

    [Theory]
    [InlineData("matches('node:20', ':[0-9]+$')", "true")]
    [InlineData("matches('node', ':[0-9]+$')", "false")]
    [InlineData("matches('NODE', 'node')", "false")]
    [InlineData("matches('NODE', 'node', 'i')", "true")]
    [InlineData("matches('NODE', 'node', '')", "false")]
    [InlineData("matches(//run/@shell, '^npm')", "false")]
    [InlineData("matches(//run/@shell, '^APT')", "true")]
    [InlineData("matches(//run/@missing, '^$')", "true")]
    [InlineData("matches(12, '^12$')", "true")]
    [InlineData("matches(true(), '^true$')", "true")]
    [InlineData("any-matches(//run/@shell, '^npm')", "true")]
    [InlineData("any-matches(//run/@shell, '^apt')", "false")]
    [InlineData("any-matches(//run/@shell, '^apt', 'i')", "true")]
    [InlineData("any-matches(//missing/@shell, '')", "false")]
    [InlineData("count(//run[any-matches(@*, 'npm|APT')])", "2")]
    [InlineData("join(//run/@shell, ', ')", "APT-get install, npm ci")]
    [InlineData("join(//run/@count, ', ')", "3")]
    [InlineData("join(//run/@missing, ', ')", "")]
    [InlineData("replace('a-b-c', '-', '+')", "a+b+c")]
    [InlineData("replace('node:20', '^(.*):(.*)$', '$2 of $1')", "20 of node")]
    [InlineData("replace('abc', 'x', 'y')", "abc")]
    [InlineData("lower-case('STRAẞE ÄÖ Я')", "straße äö я")]
    [InlineData("lower-case(//run/@shell)", "apt-get install")]
    [InlineData("ends-with('file.sh', '.sh')", "true")]
    [InlineData("ends-with('file.SH', '.sh')", "false")]
    [InlineData("ends-with('', '')", "true")]
    [InlineData("ends-with('a', 'ba')", "false")]
    [InlineData("ends-with(//run[2]/@count, 3)", "true")]
    [InlineData("compare-versions('1.24', '1.3') > 0", "true")]
    [InlineData("compare-versions(//run/@shell, '1') < 0 or compare-versions(//run/@shell, '1') >= 0", "false")]
    [InlineData("duration-seconds('1m30s') = 90", "true")]
    [InlineData("days-until('2026-03-01', '2026-02-01')", "28")]
    [InlineData("days-until('2024-03-01', '2024-02-01')", "29")]
    [InlineData("days-until('2025-12-31', '2026-01-01')", "-1")]
    [InlineData("days-until('2026-01-01', $today)", "0")]
    [InlineData("days-until('2026-02-30', '2026-01-01')", "NaN")]
    [InlineData("days-until('', '2026-01-01')", "NaN")]
    [InlineData("days-until('2026-1-1', '2026-01-01')", "NaN")]
    [InlineData("days-until('01/02/2026', '2026-01-01')", "NaN")]
    public void A_function_gives(string expression, string expected) => Assert.Equal(expected, Text(expression));

    [Fact]
    public void Only_twenty_values_are_joined()
    {
        var tree = TestTree.Of($"<file>{string.Concat(Enumerable.Range(1, 22).Select(i => $"""<run shell="{i}"/>"""))}</file>");

        Assert.Equal("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 …", TreeQuery.Compile("join(//run/@shell, ' ')").Text(tree.Root, QueryScope.Empty));
    }

    [Theory]
    [InlineData("matches('x', '(')")]
    [InlineData("matches('x', 'x', 'g')")]
    [InlineData("any-matches(//@shell, '[')")]
    [InlineData("replace('x', '(?<=a)b', '')")]
    [InlineData(@"matches('xx', '(x)\1')")]
    [InlineData("matches('x', '((((x{900}){900}){900}){900})')")]
    public void A_pattern_that_cannot_be_used_breaks_the_evaluation(string expression) =>
        Assert.Throws<XPathException>(() => Text(expression));

    [Fact]
    public void A_pattern_has_a_greatest_length()
    {
        Assert.Equal("false", Text($"matches('x', '{new string('y', Patterns.MaximumLength)}')"));
        Assert.Throws<XPathException>(() => Text($"matches('x', '{new string('y', Patterns.MaximumLength + 1)}')"));
    }

    // With a backtracking matcher each of these takes longer than the universe is old.
    [Theory]
    [InlineData("(a+)+$")]
    [InlineData("(a|aa)+$")]
    [InlineData("(.*a){20}$")]
    public void A_hostile_pattern_ends(string pattern)
    {
        var tree = TestTree.Of($"<file x='{new string('a', 5_000)}!'/>");
        Assert.False(TreeQuery.Compile($"matches(@x, '{pattern}')").Test(tree.Root, QueryScope.Empty));
    }

    [Fact]
    public void More_patterns_than_are_kept_still_match()
    {
        for (var i = 0; i < Patterns.MaximumKept + 50; i++) Assert.True(Patterns.Of($"^{i}$", ignoreCase: false).IsMatch($"{i}"));
    }

    [Fact]
    public void A_pattern_is_kept_apart_by_its_flag()
    {
        Assert.Same(Patterns.Of("kept", ignoreCase: true), Patterns.Of("kept", ignoreCase: true));
        Assert.False(Patterns.Of("kept", ignoreCase: false).IsMatch("KEPT"));
        Assert.True(Patterns.Of("kept", ignoreCase: true).IsMatch("KEPT"));
    }

    private static string Text(string expression) =>
        TreeQuery.Compile(expression).Text(Tree.Root, new QueryScope(ImmutableDictionary<string, string>.Empty.Add("today", "2026-01-01")));
}
