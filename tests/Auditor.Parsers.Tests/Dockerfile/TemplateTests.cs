namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>Templates of Dockerfiles under a Dockerfile's name.</summary>
public sealed class TemplateTests
{
    [Theory]
    [InlineData("{{ if alpine }}\nFROM alpine\n{{ end }}\nRUN x", "{{")]
    [InlineData("{{InsertTemplate(\"a\")}}\nFROM a", "{{InsertTemplate(\"a\")}}")]
    [InlineData("FROM a\n{% for x in y %}\nRUN x\n{% endfor %}", "{%")]
    [InlineData("FROM a\n  <% if x %>\nRUN x", "<%")]
    [InlineData("FROM a\n%%INSTALL%%\n", "%%INSTALL%%")]
    [InlineData("FROM a\n@@INSTALL@@\n", "@@INSTALL@@")]
    [InlineData("FROM a\n@INSTALL@\n", "@INSTALL@")]
    [InlineData("ARG A=1\nFROM {{ image }}:{{ tag }}", "FROM {{ image }}:{{ tag }}")]
    [InlineData("FROM alpine:%%ALPINE%% AS b", "FROM alpine:%%ALPINE%% AS b")]
    [InlineData("FROM --platform={{ p }} alpine\nRUN x", "FROM --platform={{ p }} alpine")]
    [InlineData("ARG A=${templateOption:variant}\nFROM a", "ARG A=${templateOption:variant}")]
    [InlineData("RUN a={{ARGS[\"v\"]}} \\\n x", "RUN a={{ARGS[\"v\"]}} \\\n x")]
    [InlineData("\u001b[31mFROM\u001b[0m a\nRUN x", "\u001b[31mFROM\u001b[0m")]
    [InlineData("FROM IMAGE:TAG\nRUN x", "FROM IMAGE:TAG")]
    [InlineData("FROM BASE_IMAGE:1.2\nRUN x", "FROM BASE_IMAGE:1.2")]
    [InlineData("FROM ${docker.base.image}\nRUN x", "FROM ${docker.base.image}")]
    [InlineData("FROM a\nCOPY target/${project.artifactId}.jar /app.jar", "COPY target/${project.artifactId}.jar /app.jar")]
    public void A_template_has_one_problem_and_no_stage(string text, string mark)
    {
        var tree = DockerfileTrees.Parse(text);
        var problem = Assert.Single(tree.Problems);

        Assert.Equal("template", problem.Code);
        Assert.Equal(mark, tree.TextOf(problem.Span));
        Assert.Equal("template", tree.Root.Name);
        Assert.Empty(tree.Root.Children);
    }

    [Theory]
    [InlineData("ARG BASE=a\nFROM $BASE:1\nRUN x")]
    [InlineData("FROM docker\nRUN docker inspect --format '{{.Id}}' x")]
    [InlineData("FROM golang\nRUN go list \\\n  -f '{{.Dir}}' ./...")]
    [InlineData("FROM a\nLABEL x=\"{{ y }}\" z={%w%}")]
    [InlineData("# {{ not read }}\nFROM a\nCOPY <<E /x\n{{ .Name }}\n{% if %}\nE")]
    [InlineData("FROM a@sha256:0000000000000000000000000000000000000000000000000000000000000000\nRUN {{ x")]
    [InlineData("FROM a\nRUN date +%%Y%%\nCMD [\"x@y@z\"]")]
    [InlineData("FROM a\nRUN sed -i 's/${project.version}/1/' pom.xml\nCOPY ${A}.x /")]
    public void A_tag_in_an_argument_is_no_template(string text)
    {
        var tree = DockerfileTrees.Parse(text);

        Assert.Equal("dockerfile", tree.Root.Name);
        Assert.Single(tree.Named("stage"));
        Assert.DoesNotContain(tree.Problems, problem => problem.Code == "template");
    }

    [Fact]
    public void Unknown_instructions_are_counted_past_twenty()
    {
        var problems = DockerfileTrees.Parse("FROM a\n" + string.Concat(Enumerable.Repeat("nonsense here\n", 30))).Named("problem").ToList();

        Assert.Equal(21, problems.Count);
        Assert.All(problems.SkipLast(1), problem => Assert.Equal("unknown-instruction", problem["code"]));
        Assert.StartsWith("10 more", problems[^1]["message"], StringComparison.Ordinal);
    }

    [Fact]
    public void Twenty_unknown_instructions_are_all_reported() =>
        Assert.Equal(20, DockerfileTrees.Problems("FROM a\n" + string.Concat(Enumerable.Repeat("ONBUILD nonsense\n", 20))).Length);
}
