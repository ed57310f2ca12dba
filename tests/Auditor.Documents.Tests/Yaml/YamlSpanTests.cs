using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Yaml;

public sealed class YamlSpanTests
{
    [Theory]
    [InlineData("a: plain words # c\n", "plain words", "plain words")]
    [InlineData("a: 'it''s'\n", "'it''s'", "it's")]
    [InlineData("a: \"x\\ty\"\n", "\"x\\ty\"", "x\ty")]
    [InlineData("a: one\n  two\n\n  three\nb: 1\n", "one\n  two\n\n  three", "one two\nthree")]
    [InlineData("a: |\n  x\n  y\n\nb: 1\n", "|\n  x\n  y", "x\ny\n")]
    [InlineData("a: >- # note\n  x\n  y\n\n# after\nb: 1\n", ">- # note\n  x\n  y", "x y")]
    [InlineData("a: |+\n  x\n\nb: 1\n", "|+\n  x", "x\n\n")]
    [InlineData("a: |2-\n    x\n   y\nb: 1\n", "|2-\n    x\n   y", "  x\n y")]
    [InlineData("a: |\nb: 1\n", "|", "")]
    [InlineData("a:\nb: 1\n", "", "")]
    [InlineData("a: ''", "''", "")]
    [InlineData("a: &x !t v\n", "v", "v")]
    [InlineData("a: &x # why\n  'v'\n", "'v'", "v")]
    [InlineData("a: &x\nb: 1\n", "", "")]
    [InlineData("🐳: 🐋 tail\r\nb: 1\r\na: 🐋x\r\n", "🐋x", "🐋x")]
    public void A_scalar_has_its_exact_span_and_value(string text, string written, string value)
    {
        var sample = new YamlSample(text);

        Assert.Empty(sample.File.Problems);
        Assert.Equal(written, sample.Slice(sample.Scalar("a").Span));
        Assert.Equal(value, sample.Scalar("a").Value);
    }

    [Theory]
    [InlineData("a: {b: c}\n", "{b: c}")]
    [InlineData("a: &x !t {b: c,\n d: e } # c\n", "{b: c,\n d: e }")]
    [InlineData("a: [1, {x: y}, ]\n", "[1, {x: y}, ]")]
    [InlineData("a: []", "[]")]
    [InlineData("a: {}", "{}")]
    [InlineData("a:\n- 1\n- 2 # c\nb: 1\n", "- 1\n- 2")]
    [InlineData("a: &x\n  - 1\n  -\nb: 1\n", "- 1\n  -")]
    [InlineData("a: &x\n  &k b: c\n  d:\n\n\nb: 1", "&k b: c\n  d:")]
    [InlineData("a:\n  ? k\n  : v\nb: 1", "? k\n  : v")]
    [InlineData("a:\n  b: |\n    text\n\n\nc: 1", "b: |\n    text")]
    public void A_collection_has_its_exact_span(string text, string written)
    {
        var sample = new YamlSample(text);

        Assert.Empty(sample.File.Problems);
        Assert.Equal(written, sample.Slice(sample.Mapping["a"]!.Span));
    }

    [Fact]
    public void A_single_pair_in_a_flow_sequence_is_a_mapping_without_brackets()
    {
        var sample = new YamlSample("{k: [a: b, {c: d}]}");

        var items = Assert.IsType<YamlSequence>(sample.Mapping["k"]).Items;

        Assert.Equal(["a: b", "{c: d}"], items.Select(item => sample.Slice(item.Span)));
    }

    [Fact]
    public void Properties_stand_beside_the_node_as_written()
    {
        var sample = new YamlSample("a: !reset &here {b: !<tag:x> c, d: !!str e}\n");
        var a = Assert.IsType<YamlMapping>(sample.Mapping["a"]);

        Assert.Equal(("!reset", "here"), (a.Tag, a.Anchor));
        Assert.Equal(["!<tag:x>", "!!str"], a.Entries.Select(entry => entry.Value.Tag));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("# only a comment\n", 0)]
    [InlineData("\t\n", 0)]
    [InlineData("---\n", 1)]
    [InlineData("a: 1\n---\nb: 2\n...\n---\n- c\n", 3)]
    public void Documents_are_counted(string text, int count)
    {
        var sample = new YamlSample(text);

        Assert.Empty(sample.File.Problems);
        Assert.Equal(count, sample.File.Documents.Length);
    }

    [Fact]
    public void Comments_are_found_wherever_YAML_allows_them()
    {
        const string text = "# top\na: x#y # one\nb: | # two\n  # content\n# three\nc: [1, # four\n  'a # b', \"# c\" ]\nd: &n # five\n  e: '# f'\n#six\n";
        var sample = new YamlSample(text);

        Assert.Empty(sample.File.Problems);
        Assert.Equal(["top", "one", "two", "three", "four", "five", "six"], sample.File.Comments.Select(comment => comment.Text));
        Assert.Equal([false, true, true, false, true, true, false], sample.File.Comments.Select(comment => comment.IsInline));
        Assert.Equal("# four", sample.Slice(sample.File.Comments[4].Span));
    }
}
