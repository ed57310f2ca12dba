namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class FlagTests
{
    [Theory]
    [InlineData("COPY --from=x --chown=1:2 a b", "from=x chown=1:2")]
    [InlineData("COPY --link a b", "link")]
    [InlineData("COPY --exclude=a --exclude=b . c", "exclude=a exclude=b")]
    [InlineData("COPY \"--chown=a b\" x y", "")]
    [InlineData("COPY --chown=\"a b\" x y", "chown=a b")]
    [InlineData("COPY --chown=a\\ b x y", "chown=a b")]
    [InlineData("COPY -- --from=x y", "")]
    [InlineData("RUN --network=none \\\n --security=insecure x", "network=none security=insecure")]
    public void Flags_lead_the_arguments(string text, string flags)
    {
        var tree = DockerfileTrees.Parse("FROM a\n" + text);

        Assert.Equal(flags, string.Join(' ', tree.Named("flag").Select(node => node.Has("value") ? $"{node["name"]}={node["value"]}" : node["name"])));
    }

    [Theory]
    [InlineData("COPY --frm=x a b", "unknown-flag")]
    [InlineData("COPY --from=x --from=y a b", "duplicate-flag")]
    [InlineData("ADD --from=x a b", "unknown-flag")]
    [InlineData("USER --x root", "unknown-flag")]
    [InlineData("COPY --chown a b", "invalid-flag-value")]
    [InlineData("COPY --link=maybe a b", "invalid-flag-value")]
    [InlineData("COPY --link= a b", "invalid-flag-value")]
    public void Flags_that_the_builder_refuses_are_errors(string text, string code) =>
        Assert.Equal([code], DockerfileTrees.Problems("FROM a\n" + text));

    [Theory]
    [InlineData("FROM --platform=linux/amd64 x")]
    [InlineData("COPY --from=a --chown=a --chmod=755 --link --parents --exclude=x a b")]
    [InlineData("ADD --chown=a --chmod=755 --link=false --keep-git-dir=true --checksum=sha256:0 --unpack=true --exclude=x a b")]
    [InlineData("RUN --mount=type=ssh --network=host --security=insecure --device=x y")]
    [InlineData("HEALTHCHECK --interval=1s --timeout=1m30s --start-period=0 --start-interval=5ms --retries=3 CMD x")]
    public void Each_instruction_has_its_flags(string text) => Assert.Empty(DockerfileTrees.Problems("FROM a\n" + text));

    [Theory]
    [InlineData("--link", "true")]
    [InlineData("--link=false", "false")]
    [InlineData("--link=TRUE", "true")]
    public void A_boolean_flag_needs_no_value(string flag, string value) =>
        Assert.Equal(value, DockerfileTrees.Parse($"FROM a\nCOPY {flag} a b").One("copy")["link"]);
}
