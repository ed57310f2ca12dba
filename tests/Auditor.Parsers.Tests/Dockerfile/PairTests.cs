namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>ENV, LABEL and ARG.</summary>
public sealed class PairTests
{
    [Theory]
    [InlineData("ENV A=1 B=2", "A=1|B=2")]
    [InlineData("ENV A='x y' B=\"z  w\" C=a\\ b", "A=x y|B=z  w|C=a b")]
    [InlineData("ENV A=\"say \\\"hi\\\"\" B='it''s'", "A=say \"hi\"|B=its")]
    [InlineData("ENV A= B=\"\"", "A=|B=")]
    [InlineData("ENV A=b=c", "A=b=c")]
    [InlineData("ENV A one  two", "A=one  two")]
    [InlineData("ENV A \"quoted text\"", "A=quoted text")]
    [InlineData("LABEL \"a.b\"=\"c d\" e=f", "a.b=c d|e=f")]
    [InlineData("LABEL a b=c", "a=b=c")]
    [InlineData("ARG a b=c d", "a|b=c|d")]
    [InlineData("ARG a=", "a=")]
    [InlineData("ENV A=1 \\\n    B=2 \\\n    C=3", "A=1|B=2|C=3")]
    public void Pairs_are_read_in_both_forms(string text, string expected)
    {
        var pairs = DockerfileTrees.Parse("FROM x\n" + text).Named("pair").Select(node => node.Has("value") ? $"{node["name"]}={node["value"]}" : node["name"]);

        Assert.Equal(expected, string.Join('|', pairs));
    }

    [Theory]
    [InlineData("ENV A 1", "true")]
    [InlineData("ENV A=1", "")]
    public void The_form_without_equals_sign_is_marked(string text, string legacy) =>
        Assert.Equal(legacy, DockerfileTrees.Parse("FROM x\n" + text).One("env")["legacy"]);

    [Theory]
    [InlineData("ENV lonely", "missing-value")]
    [InlineData("ENV A=1 B", "missing-equals")]
    [InlineData("ENV =1", "blank-name")]
    [InlineData("ARG =1", "blank-name")]
    [InlineData("LABEL", "missing-arguments")]
    [InlineData("ARG", "missing-arguments")]
    public void Broken_pairs_are_errors(string text, string code) => Assert.Equal([code], DockerfileTrees.Problems("FROM x\n" + text));

    [Fact]
    public void A_pair_points_at_name_and_value()
    {
        var pair = DockerfileTrees.Parse("FROM x\nENV A=1 \\\n  NAME=\"a b\"").Named("pair").Last();

        Assert.Equal("NAME=\"a b\"", pair.TextOf());
        Assert.Equal("NAME", pair.TextOf("name"));
        Assert.Equal("\"a b\"", pair.TextOf("value"));
    }

    [Fact]
    public void Comments_above_document_arguments_and_stages()
    {
        var tree = DockerfileTrees.Parse("# VERSION of the tool\nARG VERSION=1\n# other things\n#\n# build compiles\nFROM x AS build\n# A lost\n#\nARG A\n");

        Assert.Equal(["of the tool", ""], tree.Named("pair").Select(node => node["doc"]));
        Assert.Equal("compiles", tree.One("stage")["doc"]);
    }

    [Theory]
    [InlineData("DB_PASSWORD=hunter2", "literal", true, true)]
    [InlineData("DB_PASSWORD=$OTHER", "reference", true, false)]
    [InlineData("DB_PASSWORD=${OTHER:-hunter2}", "literal", true, true)]
    [InlineData("DB_PASSWORD_FILE=/run/secrets/db", "path", false, false)]
    [InlineData("DATABASE_URL=postgres://u:secret@db/x", "url-with-password", false, true)]
    [InlineData("DATABASE_URL=postgres://u@db/x", "url", false, false)]
    [InlineData("ANYTHING=ghp_000000000000000000000000000000000000", "literal", false, true)]
    [InlineData("API_TOKEN=<your-token>", "placeholder", true, false)]
    [InlineData("API_TOKEN=", "empty", true, false)]
    public void Secrets_are_classified_and_masked(string pair, string kind, bool isSecretName, bool isMasked)
    {
        var node = DockerfileTrees.Parse("FROM x\nENV " + pair).One("pair");

        Assert.Equal(kind, node["value-kind"]);
        Assert.Equal(isSecretName, node.Has("secret-name"));
        Assert.Equal(isMasked, Assert.NotNull(node.Attribute("value")).IsSecret);
        Assert.Equal(isMasked, Assert.NotNull(node.Tree.One("effective-env").Attribute("value")).IsSecret);
    }

    [Fact]
    public void A_credential_is_known_by_its_shape_under_any_name() =>
        Assert.True(DockerfileTrees.Parse("FROM x\nENV NOTE=ghp_000000000000000000000000000000000000").One("pair").Has("secret-value"));
}
