namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>FROM, the stage graph, image references.</summary>
public sealed class StageTests
{
    [Theory]
    [InlineData("node", "docker.io", "node", "", "")]
    [InlineData("node:18-alpine", "docker.io", "node", "18-alpine", "")]
    [InlineData("library/node:18", "docker.io", "node", "18", "")]
    [InlineData("docker.io/library/node", "docker.io", "node", "", "")]
    [InlineData("bitnami/redis:7", "docker.io", "bitnami/redis", "7", "")]
    [InlineData("ghcr.io/a/b/c:1.2", "ghcr.io", "a/b/c", "1.2", "")]
    [InlineData("localhost/x", "localhost", "x", "", "")]
    [InlineData("registry.example.com:5000/x", "registry.example.com:5000", "x", "", "")]
    [InlineData("registry.example.com:5000/x:1@sha256:ab", "registry.example.com:5000", "x", "1", "sha256:ab")]
    [InlineData("node@sha256:ab", "docker.io", "node", "", "sha256:ab")]
    public void An_image_reference_has_registry_repository_tag_and_digest(string image, string registry, string repository, string tag, string digest)
    {
        var from = DockerfileTrees.Parse("FROM " + image).One("from");

        Assert.Equal([registry, repository, tag, digest], [from["registry"], from["repository"], from["tag"], from["digest"]]);
        Assert.True(from.Has("literal"));
        if (tag.Length > 0) Assert.Equal(tag, from.TextOf("tag"));
    }

    [Theory]
    [InlineData("ARG V=18\nFROM node:$V", "node:18", "18")]
    [InlineData("ARG B=node:18\nFROM $B", "node:18", "18")]
    [InlineData("FROM ${B:-node:18}", "node:18", "18")]
    [InlineData("ARG V=18 S=-slim\nFROM node:${V}${S}", "node:18-slim", "18-slim")]
    [InlineData("ARG R=ghcr.io/\nFROM ${R}node", "ghcr.io/node", "")]
    public void Argument_defaults_are_put_into_the_image(string text, string image, string tag)
    {
        var from = DockerfileTrees.Parse(text).One("from");

        Assert.Equal(image, from["image"]);
        Assert.Equal(tag, from["tag"]);
        Assert.Null(Assert.NotNull(from.Attribute("image")).Unresolved);
        Assert.False(from.Has("literal"));
    }

    [Theory]
    [InlineData("ARG T\nFROM node:$T", "docker.io", "node", "$T?")]
    [InlineData("ARG R\nFROM $R/node:18", "$R?", "node", "18")]
    [InlineData("ARG I\nFROM $I", "$I?", "$I?", "$I?")]
    [InlineData("ARG S\nFROM node$S", "docker.io", "node$S?", "$S?")]
    [InlineData("ARG T\nFROM a.io/x:1-$T", "a.io", "x", "1-$T?")]
    public void Only_the_unknown_parts_of_an_image_are_unresolved(string text, string registry, string repository, string tag)
    {
        var from = DockerfileTrees.Parse(text).One("from");

        Assert.Equal("ARG " + text[4] + " has no default", Assert.NotNull(from.Attribute("image")).Unresolved);
        Assert.Equal([registry, repository, tag], new[] { "registry", "repository", "tag" }.Select(name =>
            from.Attribute(name) is { } part ? part.Value + (part.Unresolved is null ? "" : "?") : ""));
    }

    [Theory]
    [InlineData("FROM a b")]
    [InlineData("FROM a as")]
    [InlineData("FROM a is b")]
    [InlineData("FROM a AS b c")]
    [InlineData("FROM")]
    [InlineData("FROM ${X:-}")]
    public void From_takes_one_word_or_three(string text) => Assert.Contains("invalid-from", DockerfileTrees.Problems(text));

    [Theory]
    [InlineData("Build", "build")]
    [InlineData("a-b_c.1", "a-b_c.1")]
    public void A_stage_name_is_compared_without_case(string written, string name)
    {
        var tree = DockerfileTrees.Parse($"FROM a aS {written}\nFROM {written.ToUpperInvariant()}");

        Assert.Equal(name, tree.Named("stage").First()["name"]);
        Assert.Equal("0", tree.Named("from").Last()["stage"]);
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("1a")]
    [InlineData("a/b")]
    [InlineData("-a")]
    public void A_stage_name_has_a_grammar(string name) => Assert.Equal(["invalid-stage-name"], DockerfileTrees.Problems("FROM a AS " + name));

    [Fact]
    public void A_from_names_an_earlier_stage_else_an_image()
    {
        var tree = DockerfileTrees.Parse("FROM b AS a\nFROM a AS b\nFROM 0");

        Assert.Equal(["", "0", ""], tree.Values("from", "stage"));
        Assert.Equal(["b", "", "0"], tree.Values("from", "repository"));
    }

    [Fact]
    public void The_base_is_the_image_at_the_bottom_of_the_chain()
    {
        var tree = DockerfileTrees.Parse("ARG V=9\nFROM debian:$V AS a\nFROM a AS b\nFROM b");

        Assert.Equal(["debian:9", "debian:9", "debian:9"], tree.Values("base", "image"));
        Assert.Equal(["9", "9", "9"], tree.Values("base", "tag"));
        Assert.Equal(["true", "", ""], tree.Values("base", "own"));
        Assert.Equal("debian:$V", tree.Named("base").Last().TextOf());
    }

    [Fact]
    public void Final_and_used_stages_are_told()
    {
        var tree = DockerfileTrees.Parse("""
            FROM a AS one
            FROM one AS two
            FROM a AS lost
            FROM a AS mounted
            FROM a AS copied
            FROM two
            COPY --from=copied x y
            RUN --mount=from=mounted,target=/x z
            """);

        Assert.Equal(["", "", "", "", "", "true"], tree.Values("stage", "final"));
        Assert.Equal(["true", "true", "", "true", "true", "true"], tree.Values("stage", "used"));
        Assert.Equal(["", " 0 ", "", "", "", " 1 3 4 "], tree.Values("stage", "depends-on"));
        Assert.Equal("6", tree.Root["stages"]);
    }

    [Fact]
    public void The_span_of_a_stage_is_its_from() =>
        Assert.Equal("FROM a AS b", DockerfileTrees.Parse("FROM a AS b\nRUN x").One("stage").TextOf());

    [Theory]
    [InlineData("one", "stage", "0", "")]
    [InlineData("ONE", "stage", "0", "")]
    [InlineData("0", "stage", "0", "")]
    [InlineData("here", "own-stage", "1", "")]
    [InlineData("1", "own-stage", "1", "")]
    [InlineData("later", "later-stage", "2", "")]
    [InlineData("2", "later-stage", "2", "")]
    [InlineData("3", "index-out-of-range", "", "")]
    [InlineData("oen", "near-miss", "", "one")]
    [InlineData("latr", "near-miss", "", "later")]
    [InlineData("golang", "image", "", "")]
    [InlineData("assets", "image", "", "")]
    [InlineData("ghcr.io/x/one", "image", "", "")]
    [InlineData("one:1", "image", "", "")]
    public void Copy_from_names_a_stage_an_index_or_an_image(string from, string kind, string stage, string suggestion)
    {
        var copy = DockerfileTrees.Parse($"FROM a AS one\nFROM a AS here\nCOPY --from={from} x y\nFROM a AS later").One("copy");

        Assert.Equal([from, kind, stage, suggestion], [copy["from"], copy["from-kind"], copy["stage"], copy["suggestion"]]);
    }

    [Fact]
    public void Copy_from_expands_no_variables()
    {
        var tree = DockerfileTrees.Parse("ARG X=a\nFROM a\nCOPY --from=$X y z");

        Assert.Equal(["variable-in-from"], tree.Codes());
        Assert.NotNull(Assert.NotNull(tree.One("copy").Attribute("from-kind")).Unresolved);
    }

    [Fact]
    public void A_name_given_twice_means_the_nearest_stage_above()
    {
        var tree = DockerfileTrees.Parse("FROM a AS x\nFROM b AS x\nFROM x");

        Assert.Equal("1", tree.Named("from").Last()["stage"]);
    }
}
