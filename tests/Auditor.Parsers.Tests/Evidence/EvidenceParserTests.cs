using Auditor.Documents;

namespace Auditor.Parsers.Tests.Evidence;

public class EvidenceParserTests
{
    private const string Text = """
        auditor-evidence http 1
        # auditor:ignore http/csp until=2027-01-01 -- behind a login
        endpoint url="https://example.com/ \"x\" \u0041\n" scheme=https host=example.com port=443 ip # behind
        response purpose=page method=GET url=https://example.com/a?b=c status=?"no answer in time"
          header name=server value="a # b"
        latency requests=3
        """;

    [Fact]
    public void Records_nest_and_values_have_their_forms()
    {
        var tree = Parse(Text);

        Assert.Empty(tree.Problems);
        Assert.Equal(["comment", "endpoint", "comment", "response", "latency"], tree.Root.Children.Select(node => node.Name));
        var endpoint = tree.Named("endpoint").Single();
        Assert.Equal("https://example.com/ \"x\" A\n", endpoint["url"]);
        Assert.Equal("true", endpoint["ip"]);
        var response = tree.Named("response").Single();
        Assert.Equal("https://example.com/a?b=c", response["url"]);
        Assert.Equal("no answer in time", tree.AllAttributes.ToArray().Single(attribute => attribute.Name == "status").Unresolved);
        Assert.Equal("a # b", response.Children.Single()["value"]);
        Assert.Equal(["auditor:ignore http/csp until=2027-01-01 -- behind a login", "behind"], tree.Named("comment").Select(comment => comment["text"]));
    }

    [Fact]
    public void A_record_stands_where_it_is_written()
    {
        var tree = Parse(Text);
        var latency = tree.Named("latency").Single();
        Assert.Equal((6, "latency requests=3"), (tree.Sources[0].PositionAt(latency.Span.Start).Line, tree.Sources[0].Text.Substring(latency.Span.Start, latency.Span.Length)));
    }

    [Fact]
    public void A_gap_is_an_error_that_keeps_controls_open()
    {
        var problem = Assert.Single(Parse("auditor-evidence tls 1\ngap because=\"example.com port 443: no answer in time\"\n").Problems);
        Assert.Equal(("no-evidence", "example.com port 443: no answer in time", ProblemSeverity.Error), (problem.Code, problem.Message, problem.Severity));
    }

    [Theory]
    [InlineData("auditor-evidence http 2", "evidence-version")]
    [InlineData("auditor-evidence http 1\n= x", "evidence-syntax")]
    [InlineData("auditor-evidence http 1\nlatency requests=\"3", "evidence-syntax")]
    [InlineData("auditor-evidence http 1\nlatency Requests=3", "evidence-syntax")]
    [InlineData("auditor-evidence http 1\ncastle towers=3", "unknown-record")]
    [InlineData("auditor-evidence http 1\nlatency towers=3", "unknown-record")]
    public void What_is_not_understood_is_a_problem(string text, string code) => Assert.Equal(code, Assert.Single(Parse(text).Problems).Code);

    [Fact]
    public void Every_prefix_and_every_line_of_noise_parses()
    {
        for (var length = 0; length <= Text.Length; length++) Parse(Text[..length]);
        var noise = "auditor-evidence http 1\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => (char)((i * 7919) % 0x3000)));
        Parse(noise);
        Parse("auditor-evidence http 1\n" + new string(' ', 100_000) + "x\n" + string.Concat(Enumerable.Range(0, 200).Select(i => new string(' ', 2 * i) + "header name=a value=b\n")));
    }

    [Theory]
    [InlineData("x.evidence", "auditor-evidence tls 1\n", "tls")]
    [InlineData("x.evidence", "auditor-evidence dns 1\r\n", "dns")]
    [InlineData("x.evidence", "auditor-evidence castle 1\n", null)]
    [InlineData("x.evidence", "some words", null)]
    [InlineData("x.txt", "auditor-evidence tls 1\n", null)]
    public void Evidence_is_known_by_its_first_line(string path, string head, string? kind) => Assert.Equal(kind, KnownParsers.For(path, head).Parser?.Vocabulary.Kind);

    internal static DocumentTree Parse(string text)
    {
        var kind = text.Split(' ') is [_, var word, ..] ? word : "http";
        var parser = KnownParsers.Of(kind) ?? KnownParsers.Of("http")!;
        return parser.Parse(ArtifactSet.Of(new Artifact(parser.Vocabulary.Kind, new SourceText("x.evidence", text), "")));
    }
}
