using System.Diagnostics;
using System.Text;
using Auditor.Documents;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Nginx;

public sealed class NginxRobustnessTests
{
    private static readonly string[] Fixtures = [.. Directory.EnumerateFiles(Repository.PathOf("tests", "fixtures", "nginx"), "*.conf").Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_prefix_of_every_fixture_parses()
    {
        Assert.NotEmpty(Fixtures);
        foreach (var text in Fixtures.Select(File.ReadAllText))
        {
            for (var length = 0; length <= text.Length; length++) NginxTrees.Of(text[..length], "site.conf");
        }
    }

    [Fact]
    public void Every_prefix_of_every_case_parses()
    {
        foreach (var text in NginxCases.All.Select(one => one.File).Where(text => text.Length < 400))
        {
            for (var length = 0; length < text.Length; length += 3) NginxTrees.Of(text[..length]);
        }
    }

    [Theory]
    [InlineData("location /a {")]
    [InlineData("{")]
    [InlineData("a {")]
    [InlineData("if ($a) {")]
    public void Ten_thousand_nested_blocks_are_a_problem(string block)
    {
        var tree = NginxTrees.Of("events {}\nhttp { server {" + string.Concat(Enumerable.Repeat(block, 10_000)));
        Assert.Contains("too-deep", NginxTrees.Problems(tree));
        Assert.True(tree.Count < 1_000);
    }

    [Fact]
    public void A_bomb_of_includes_is_a_problem()
    {
        var files = Enumerable.Range(0, 25).Select(i => ($"f{i}", string.Concat(Enumerable.Repeat($"include f{i + 1};\n", 10)))).Append(("f25", "add_header A b;\n"));
        var watch = Stopwatch.StartNew();
        var tree = NginxTrees.Of([("nginx.conf", "events {}\nhttp { include f0; }"), .. files]);
        Assert.Contains("too-deep", NginxTrees.Problems(tree));
        Assert.True(tree.Count < 100_000, $"{tree.Count} nodes");
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"{watch.Elapsed}");
    }

    [Fact]
    public void Bytes_at_random_never_throw()
    {
        const string alphabet = "server{}location;=~*\"'\\$#\n\t \0\u00A0\uFEFFé1/()[]?:@ssl_ciphers include map if return";
        var random = new Random(20261121);
        for (var i = 0; i < 2_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(120); length > 0; length--) text.Append(alphabet[random.Next(alphabet.Length)]);
            NginxTrees.Of("http { server { location / { " + text);
        }
    }

    [Fact]
    public void A_syntax_error_leaves_the_rest_readable()
    {
        var tree = NginxTrees.Of("server {\n  listen 80\n  server_name a;\n}\nserver { listen 81; }", "a.conf");
        Assert.Equal(2, tree.Named("server").Count());
        var problem = Assert.Single(tree.Named("problem"));
        Assert.Equal("invalid-value", problem["code"]);
        Assert.Equal("a semicolon is probably missing before server_name", problem["hint"]);
    }

    [Fact]
    public void Names_and_attributes_of_all_cases_are_in_the_vocabulary()
    {
        var vocabulary = Auditor.Parsers.Nginx.NginxVocabulary.Instance;
        foreach (var tree in NginxCases.All.Select(one => NginxTrees.Of(one.File)))
        {
            for (var id = 0; id < tree.Count; id++) AssertKnown(vocabulary, tree.NodeAt(id));
        }
    }

    private static void AssertKnown(Vocabulary vocabulary, Node node)
    {
        var element = vocabulary.Element(node.Name);
        Assert.True(element is not null, node.Name);
        foreach (var attribute in node.Attributes) Assert.True(element.Attribute(attribute.Name) is not null, $"{node.Name}/@{attribute.Name}");
        foreach (var always in element.Attributes.Where(attribute => attribute.IsAlways)) Assert.True(node.Has(always.Name), $"{node.Name} without @{always.Name}: {node.Tree.TextOf(node.Span)}");
    }
}
