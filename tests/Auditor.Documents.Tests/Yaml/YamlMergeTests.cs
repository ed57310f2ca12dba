using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Yaml;

public sealed class YamlMergeTests
{
    private const string Bases = "x: &x {a: x, b: x}\ny: &y {b: y, c: y, <<: {d: z, a: z}}\n";

    [Theory]
    [InlineData("{a: 1}", "a=1")]
    [InlineData("{<<: *x, a: 1}", "a=1 b=x")]
    [InlineData("{<<: {a: 2, e: 3}, a: 1}", "a=1 e=3")]
    [InlineData("{<<: [*x, *y]}", "a=x b=x c=y d=z")]
    [InlineData("{<<: [*y, *x]}", "b=y c=y d=z a=z")]
    [InlineData("{<<: *y, <<: *x}", "b=y c=y d=z a=z")]
    [InlineData("{'<<': *x}", "<<=*")]
    [InlineData("{? [q] : 1, ? [q] : 2, <<: {? [q] : 3}}", "=1 =2 =3")]
    public void Local_keys_win_then_the_first_merged_mapping(string mapping, string expected)
    {
        var sample = new YamlSample($"{Bases}t: {mapping}\n");

        var effective = new YamlMerge().Effective(Assert.IsType<YamlMapping>(sample.Mapping["t"]));

        Assert.Equal(expected, string.Join(' ', effective.Select(item => $"{item.Entry.Name}={(item.Entry.Value as YamlScalar)?.Value ?? "*"}")));
    }

    [Fact]
    public void A_merged_entry_knows_where_it_is_written_and_which_merge_key_brought_it()
    {
        var sample = new YamlSample($"{Bases}t: {{<<: *y, a: 1}}\n");
        var target = Assert.IsType<YamlMapping>(sample.Mapping["t"]);

        var effective = new YamlMerge().Effective(target);

        Assert.Equal(["a: 1", "b: y", "c: y", "d: z"], effective.Select(item => sample.Slice(item.Entry.Span)));
        Assert.Equal([null, "<<: *y", "<<: *y", "<<: *y"], effective.Select(item => item.Merge is null ? null : sample.Slice(item.Merge.Span)));
    }

    [Theory]
    [InlineData("t: &t {a: 1, <<: *t}\n")]
    [InlineData("t: &t {a: 1, <<: [*t, {<<: *t}]}\n")]
    [InlineData("t: &t {a: 1, <<: *unknown}\n")]
    public void A_merge_that_leads_nowhere_adds_nothing(string text)
    {
        var merge = new YamlMerge();

        var effective = merge.Effective(Assert.IsType<YamlMapping>(new YamlSample(text).Mapping["t"]));

        Assert.Equal("a", Assert.Single(effective).Entry.Name);
        Assert.Empty(merge.Problems);
    }

    [Fact]
    public void Only_mappings_can_be_merged()
    {
        var sample = new YamlSample("t: {<<: [a, {b: 1}]}\nu: {<<: text}\n");
        var merge = new YamlMerge();

        Assert.Equal("b", Assert.Single(merge.Effective(Assert.IsType<YamlMapping>(sample.Mapping["t"]))).Entry.Name);
        Assert.Empty(merge.Effective(Assert.IsType<YamlMapping>(sample.Mapping["u"])));
        Assert.Equal(["merge-value@a", "merge-value@text"], merge.Problems.Select(problem => $"{problem.Code}@{sample.Slice(problem.Span)}"));
    }

    [Fact]
    public void A_bomb_of_merges_ends_at_the_budget_with_one_problem()
    {
        var lines = Enumerable.Range(1, 30).Select(i => $"a{i}: &a{i} {{k{i}: v, <<: [{string.Join(", ", Enumerable.Repeat($"*a{i - 1}", 9))}]}}");
        var sample = new YamlSample("a0: &a0 {k0: v}\n" + string.Join('\n', lines));
        var merge = new YamlMerge(10_000);

        var effective = merge.Effective(Assert.IsType<YamlMapping>(sample.Mapping["a30"]));
        merge.Effective(Assert.IsType<YamlMapping>(sample.Mapping["a29"]));

        Assert.Contains(effective, item => item.Entry.Name == "k0");
        Assert.Equal("merge-budget", Assert.Single(merge.Problems).Code);
    }

    [Fact]
    public void A_long_chain_of_merges_is_followed_as_deep_as_aliases_may_lead()
    {
        var lines = Enumerable.Range(1, 20_000).Select(i => $"a{i}: &a{i} {{k{i}: v, <<: *a{i - 1}}}");
        var sample = new YamlSample("a0: &a0 {k0: v}\n" + string.Join('\n', lines));

        var effective = new YamlMerge().Effective(Assert.IsType<YamlMapping>(sample.Mapping["a199"]));

        Assert.Equal(200, effective.Length);
        Assert.Equal("k0", effective[^1].Entry.Name);
        Assert.Contains(sample.File.Problems, problem => problem.Code == "too-deep");
    }
}
