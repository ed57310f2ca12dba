using System.Text;
using Auditor.Documents.Yaml;

namespace Auditor.Documents.Tests.Yaml;

public sealed class YamlRobustnessTests
{
    private const string Everything = """
        %YAML 1.2
        ---
        # top
        services: &all !x
          web: &web { image: "a\u00e4\
            b", ports: [ "80:80", 'it''s', ? k ], <<: *none }
          🐳 key: 🐋 value # inline
          ? complex
          : - - x
              - y
          script: |2-
              set -e
             echo "${{ x }}"

          folded: >+
            one
             two

            three

          again: *web
          <<: [*web, {a: b}]
        ...
        --- !tag 'last'
        """;

    public static TheoryData<string> Texts => new(Everything, Everything.Replace("\n", "\r\n", StringComparison.Ordinal), "{{- if x }}\na: {{ b }}\n{{ end }}\n");

    [Theory]
    [MemberData(nameof(Texts))]
    public void Every_prefix_is_read(string text)
    {
        for (var length = 0; length <= text.Length; length++) Check(text[..length]);
    }

    [Fact]
    public void Any_mutation_is_read()
    {
        var random = new Random(4711);
        string[] splices = ["\t", "\n", "\r", "[", "]", "{", "}", ": ", "- ", "? ", "\"", "'", "|", ">", "&a ", "*a", "!", "%", "#", "\0", "\ud83d", "\ufeff", "\u2028", "---\n", "<<: *all", "\\"];
        for (var i = 0; i < 20_000; i++) Check(Mutated(random, splices));
    }

    [Fact]
    public void A_large_file_is_read_whole()
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < 10_000_000; i++) text.Append("service-").Append(i).Append(":\n  image: registry.example/app:1.2.3 # pinned to a version, see the notes of the release\n  command: [\"run\", 'x']\n");
        var sample = new YamlSample(text.ToString());

        Assert.Empty(sample.File.Problems);
        Assert.Equal(sample.Mapping.Entries.Length, sample.File.Comments.Length);
    }

    [Fact]
    public void A_long_line_is_read_whole()
    {
        var value = string.Concat(Enumerable.Repeat("word ", 40_000)).Trim();

        Assert.Equal(value, new YamlSample("a: " + value).Scalar("a").Value);
    }

    [Fact]
    public void More_nodes_than_the_limit_end_in_a_problem_and_the_first_are_kept()
    {
        var sample = new YamlSample("[" + string.Concat(Enumerable.Repeat("a,", YamlReader.MaximumNodes + 10)) + "]");

        Assert.Equal("too-many-nodes", Assert.Single(sample.File.Problems).Code);
        Assert.Equal(YamlReader.MaximumNodes, Assert.IsType<YamlSequence>(sample.Root).Items.Length);
    }

    private static string Mutated(Random random, string[] splices)
    {
        var text = new StringBuilder(Everything);
        for (var count = random.Next(1, 6); count > 0; count--)
        {
            var at = random.Next(text.Length);
            if (random.Next(3) == 0) text.Remove(at, Math.Min(random.Next(1, 20), text.Length - at));
            else text.Insert(at, splices[random.Next(splices.Length)]);
        }

        return text.ToString();
    }

    /// <summary>Spans lie in the text, children in their parents and in order, and a scalar's places in its text.</summary>
    private static void Check(string text)
    {
        var sample = new YamlSample(text);
        Assert.All(sample.File.Problems, problem => sample.Slice(problem.Span));
        Assert.All(sample.File.Comments, comment => Assert.StartsWith("#", sample.Slice(comment.Span), StringComparison.Ordinal));
        foreach (var node in sample.Nodes)
        {
            Assert.True(node.Span.Length >= 0 && node.Span.End <= text.Length, text);
            foreach (var child in Children(node)) Assert.True(child.Span.Start >= node.Span.Start && child.Span.End <= node.Span.End, $"{child.Span} in {node.Span} of: {text}");
            if (node is YamlScalar scalar) CheckScalar(sample, scalar);
        }
    }

    private static void CheckScalar(YamlSample sample, YamlScalar scalar)
    {
        Assert.Equal(scalar.Value, scalar.Text.Text);
        for (var i = 0; i < scalar.Value.Length; i++) sample.Slice(scalar.Text.Map(i, 1));
        var written = sample.Slice(scalar.Span);
        if (scalar.Style != YamlStyle.Plain) Assert.True(written[0] is '\'' or '"' or '|' or '>', sample.Text);
    }

    private static IEnumerable<YamlNode> Children(YamlNode node) => node switch
    {
        YamlMapping mapping => mapping.Entries.SelectMany(entry => new[] { entry.Key, entry.Value }),
        YamlSequence sequence => sequence.Items,
        _ => [],
    };
}
