using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Yaml;

public sealed class YamlProblemTests
{
    [Theory]
    [InlineData("a: 1\nb: 2\n'a': 3\n", "duplicate-key@'a'")]
    [InlineData("a: *nope\n", "unknown-alias@*nope")]
    [InlineData("a: &x [1, *x]\n", "recursive-alias@*x")]
    [InlineData("a: &x 1\n---\nb: *x\n", "unknown-alias@*x")]
    [InlineData("a:\n\t- b\n", "tab-indentation@\t")]
    [InlineData("x: y\na:\n  b: 1\n\tc: 2\n", "tab-indentation@\t")]
    [InlineData("a: b: c\n", "syntax-error@")]
    [InlineData("a: [1, 2\nb: 3\n", "syntax-error@[")]
    [InlineData("a: 'open\n", "syntax-error@'open\n")]
    [InlineData("a: @foo\n", "syntax-error@@")]
    [InlineData("{{- if .x }}\na: b\n{{- end }}\n", "template@{{")]
    [InlineData("a: b\n{% if x %}\nc: d\n", "template@{%")]
    [InlineData("a: {{ x }}\n", "template@{{")]
    [InlineData("a: 1\0b: 2", "nul-character@\0")]
    public void A_problem_stands_where_it_is(string text, string expected)
    {
        var sample = new YamlSample(text);

        Assert.Contains(expected, sample.Problems);
    }

    [Theory]
    [InlineData("a: ${{ x }}\nb: \"{{ y }}\"\nc: |\n  {{ z }}\n")]
    [InlineData("a: 1\n\t\nb: 2\n")]
    [InlineData("a: 1\t# c\nb: 2 \t\n")]
    [InlineData("<<: {a: 1}\na: 2\n")]
    [InlineData("a: &x 1\nb: &x 2\nc: *x\n")]
    [InlineData("a: &a [ &a 1 ]\nb: *a\n")]
    public void What_is_allowed_is_no_problem(string text) => Assert.Empty(new YamlSample(text).File.Problems);

    [Fact]
    public void A_repeated_key_names_the_line_of_the_first_and_both_entries_are_kept()
    {
        var sample = new YamlSample("x: 0\na: 1\na: 2\n");

        Assert.Contains("line 2", Assert.Single(sample.File.Problems).Message, StringComparison.Ordinal);
        Assert.Equal(["x", "a", "a"], sample.Mapping.Entries.Select(entry => entry.Name));
    }

    [Fact]
    public void A_text_of_many_repeated_keys_lists_the_first_and_says_so_and_an_error_behind_them_too()
    {
        var problems = new YamlSample(string.Concat(Enumerable.Repeat("a: *b\n", 1_000)) + "c: \"").File.Problems;

        Assert.Equal(YamlReader.MaximumProblems, problems.Count(problem => problem.Code is "duplicate-key" or "unknown-alias"));
        Assert.Equal(["too-many-problems", "syntax-error"], problems[^2..].Select(problem => problem.Code));
    }

    [Fact]
    public void What_stands_before_an_error_is_kept()
    {
        var sample = new YamlSample("one: 1\n---\na:\n  - b\n  - c: [d, e, \"x ]\n");

        Assert.Equal(2, sample.File.Documents.Length);
        Assert.Contains(sample.Nodes, node => node is YamlScalar { Value: "d" });
        Assert.Contains(sample.File.Problems, problem => problem.Severity == ProblemSeverity.Error);
    }

    [Fact]
    public void A_key_that_an_error_cut_from_its_value_has_an_empty_value()
    {
        var sample = new YamlSample("a: @");

        Assert.True(sample.Scalar("a").IsNull);
    }

    [Fact]
    public void An_alias_leads_to_the_last_node_anchored_before_it()
    {
        var sample = new YamlSample("a: &x 1\nb: &x 2\nc: *x\n");

        Assert.Same(sample.Mapping.Entry("b")!.Value, sample.Mapping["c"]);
        Assert.Equal("*x", sample.Slice(sample.Mapping.Entry("c")!.Value.Span));
    }

    [Fact]
    public void An_alias_inside_of_its_own_anchor_leads_nowhere()
    {
        var sample = new YamlSample("a: &x {b: *x}\nc: *x\n");

        Assert.Null(Assert.IsType<YamlMapping>(sample.Mapping["a"])["b"]);
        Assert.Same(sample.Mapping["a"], sample.Mapping["c"]);
    }

    [Theory]
    [InlineData("[", 20_000)]
    [InlineData("{a: ", 20_000)]
    [InlineData("- ", 20_000)]
    [InlineData("? ", 20_000)]
    public void Deep_nesting_ends_in_a_problem(string opening, int depth)
    {
        var sample = new YamlSample(string.Concat(Enumerable.Repeat(opening, depth)));

        Assert.Contains(sample.File.Problems, problem => problem.Code == "too-deep");
        Assert.InRange(sample.Nodes.Count(), YamlReader.MaximumDepth, 3 * YamlReader.MaximumDepth);
    }

    [Fact]
    public void Nesting_up_to_the_limit_is_read()
    {
        var depth = YamlReader.MaximumDepth;

        Assert.Empty(new YamlSample(new string('[', depth) + new string(']', depth)).File.Problems);
    }

    [Fact]
    public void An_alias_bomb_stays_small()
    {
        var lines = Enumerable.Range(1, 40).Select(i => $"a{i}: &a{i} [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]");
        var sample = new YamlSample("a0: &a0 x\n" + string.Join('\n', lines));

        Assert.Empty(sample.File.Problems);
        Assert.Equal(1 + 2 + (40 * 11), sample.Nodes.Count());
    }
}
