using Auditor.Documents;
using Auditor.Parsers.Shell;

namespace Auditor.Parsers.Tests.Shell;

public sealed class ShellSpanTests
{
    private const string Script = "A=1 sudo -u bob apt-get -y install \"$x\" `date` > out 2>&1 && sh -c 'curl -k u' <<E\nhi ${y:-z}\nE\n";

    [Theory]
    [InlineData("pipeline", "A=1 sudo -u bob apt-get -y install \"$x\" `date` > out 2>&1|sh -c 'curl -k u' <<E|date|curl -k u")]
    [InlineData("command", "A=1 sudo -u bob apt-get -y install \"$x\" `date` > out 2>&1|apt-get -y install \"$x\" `date`|date|sh -c 'curl -k u' <<E|curl -k u")]
    [InlineData("assignment", "A=1")]
    [InlineData("option", "-u bob|-y|-c|-k")]
    [InlineData("argument", "install|\"$x\"|`date`|'curl -k u'|u")]
    [InlineData("expansion", "$x|${y:-z}")]
    [InlineData("redirect", "> out|2>&1")]
    [InlineData("heredoc", "<<E")]
    [InlineData("script", "curl -k u")]
    public void The_text_at_a_span_is_the_element(string element, string expected)
    {
        var tree = ShellSketch.Tree(Script);
        Assert.Equal(expected.Split('|').Order(StringComparer.Ordinal), tree.Named(element).Select(node => tree.TextOf(node.Span)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_body_has_the_span_of_its_lines()
    {
        var tree = ShellSketch.Tree(Script);
        var value = Assert.Single(tree.Named("heredoc")).Attribute("value");
        Assert.Equal("hi ${y:-z}\n", tree.TextOf(value?.Span ?? default));
    }

    [Fact]
    public void Spans_are_those_of_the_outer_file_when_its_continuation_lines_were_removed()
    {
        const string outer = "RUN apt-get update && \\\n    # why\n    apt-get ins\\\ntall -y \"curl\" `id -u` \\\n && sh -c \"npm \\\"ci\\\"\"\n";
        var tree = ShellSketch.Tree(WithoutContinuations(outer), outer, ShellDialect.Posix);
        Assert.Empty(tree.Problems);
        Assert.Equal(
            ["update", "ins\\\ntall", "\"curl\"", "`id -u`", "\"npm \\\"ci\\\"\"", "\\\"ci\\\""],
            tree.Named("argument").Select(node => tree.TextOf(node.Span)));
        Assert.Equal(["install", "ci"], tree.Named("argument").Select(node => node["value"]).Where(value => value is "install" or "ci"));
        Assert.Equal(["apt-get update", "id -u", "npm \\\"ci\\\""], tree.Named("command").Where(node => node["name"] is "id" or "npm" || tree.TextOf(node.Span).EndsWith("update", StringComparison.Ordinal)).Select(node => tree.TextOf(node.Span)));
    }

    [Fact]
    public void A_problem_stands_in_the_outer_file()
    {
        const string outer = "RUN a \\\n && b \"c\n";
        var problem = Assert.Single(ShellReader.Read(WithoutContinuations(outer), ShellDialect.Posix).Problems);
        Assert.Equal(outer.IndexOf('"', StringComparison.Ordinal), problem.Span.Start);
    }

    /// <summary>As a Dockerfile is read: comments and continuations inside an instruction are removed.</summary>
    private static MappedText WithoutContinuations(string outer)
    {
        var builder = new MappedText.Builder(0);
        var start = "RUN ".Length;
        foreach (var line in outer[start..].Split('\n'))
        {
            var text = line.EndsWith('\\') ? line[..^1] : line;
            if (!line.TrimStart().StartsWith('#')) builder.Verbatim(text, start);
            start += line.Length + 1;
        }

        return builder.Build();
    }
}
