namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>What holds at the end of a stage.</summary>
public sealed class EffectiveTests
{
    [Theory]
    [InlineData("FROM a\nUSER x\nUSER y:z", "y", "z", false, false)]
    [InlineData("FROM a AS b\nUSER root\nFROM b", "root", "", true, true)]
    [InlineData("FROM a\nUSER 0:1000", "0", "1000", true, false)]
    [InlineData("FROM a\nUSER \"${U:-root}\"", "root", "", true, false)]
    [InlineData("FROM a\nUSER 1000", "1000", "", false, false)]
    public void The_last_user_holds_in_child_stages_too(string text, string user, string group, bool isRoot, bool isInherited)
    {
        var node = DockerfileTrees.Parse(text).Named("stage").Last().Child("effective-user");

        Assert.Equal($"{user}:{group}", $"{node?["user"]}:{node?["group"]}");
        Assert.Equal(isRoot, node?.Has("root"));
        Assert.Equal(isInherited, node?.Has("inherited"));
    }

    [Fact]
    public void An_unknown_user_may_be_root()
    {
        var user = DockerfileTrees.Parse("FROM a\nARG U\nUSER $U:0").One("effective-user");

        Assert.Equal("ARG U has no default", Assert.NotNull(user.Attribute("user")).Unresolved);
        Assert.Equal("ARG U has no default", Assert.NotNull(user.Attribute("root")).Unresolved);
        Assert.Null(Assert.NotNull(user.Attribute("group")).Unresolved);
    }

    [Fact]
    public void A_stage_without_user_has_no_effective_user() => Assert.False(DockerfileTrees.Parse("FROM a AS b\nUSER x\nFROM a").Named("stage").Last().Child("effective-user").HasValue);

    [Theory]
    [InlineData("FROM a\nWORKDIR /x\nWORKDIR y\nWORKDIR ../z", "/x/z", true)]
    [InlineData("FROM a\nWORKDIR y", "y", false)]
    [InlineData("FROM scratch\nWORKDIR y", "/y", true)]
    [InlineData("FROM a AS b\nWORKDIR /x\nFROM b\nWORKDIR y", "/x/y", true)]
    [InlineData("FROM a\nWORKDIR /$U", "/$U", false)]
    [InlineData("FROM a\nWORKDIR C:\\x", "C:x", true)]
    [InlineData("FROM a\nWORKDIR c:/x", "c:/x", true)]
    public void Relative_working_directories_build_on_each_other(string text, string path, bool isKnown)
    {
        var attribute = Assert.NotNull(DockerfileTrees.Parse(text).Named("stage").Last().Child("effective-workdir")?.Attribute("path"));

        Assert.Equal(path, attribute.Value.Replace("C:\\x", "C:x", StringComparison.Ordinal));
        if (!text.Contains('\\', StringComparison.Ordinal)) Assert.Equal(isKnown, attribute.Unresolved is null);
    }

    [Theory]
    [InlineData("COPY a b", "/w/b")]
    [InlineData("COPY a /b/./c/", "/b/c")]
    [InlineData("COPY a .", "/w")]
    [InlineData("COPY a $D", "/d")]
    [InlineData("COPY a $NO", "")]
    public void A_destination_is_resolved_in_the_working_directory(string copy, string path) =>
        Assert.Equal(path, DockerfileTrees.Parse($"FROM a\nARG D=/d\nARG NO\nWORKDIR /w\n{copy}").One("destination")["path"]);

    [Fact]
    public void Env_adds_up_along_the_chain()
    {
        var last = DockerfileTrees.Parse("FROM a AS b\nENV A=1 B=2\nFROM b\nENV B=3 C=$A\nARG D=4").Named("stage").Last();

        Assert.Equal(["A=1 true", "B=3 ", "C=1 "], last.ChildrenNamed("effective-env").Select(node => $"{node["name"]}={node["value"]} {node["inherited"]}"));
    }

    [Fact]
    public void Ports_add_up_and_name_their_protocol()
    {
        var last = DockerfileTrees.Parse("FROM a AS b\nEXPOSE 80\nFROM b\nEXPOSE 53/UDP 8000-8010 nonsense").Named("stage").Last();

        Assert.Equal(["53-53/udp ", "80-80/tcp true", "8000-8010/tcp "],
            last.ChildrenNamed("effective-port").Select(node => $"{node["from"]}-{node["to"]}/{node["protocol"]} {node["inherited"]}"));
    }

    [Theory]
    [InlineData("80", true)]
    [InlineData("80/tcp", true)]
    [InlineData("80/SCTP", true)]
    [InlineData("80-90/udp", true)]
    [InlineData("90-80", false)]
    [InlineData("80/http", false)]
    [InlineData("65536", false)]
    [InlineData("127.0.0.1:80:80", false)]
    [InlineData("http", false)]
    public void A_port_is_valid_or_not(string port, bool isValid) => Assert.Equal(isValid, DockerfileTrees.Parse("FROM a\nEXPOSE " + port).One("port").Has("valid"));

    [Fact]
    public void The_last_command_of_a_stage_wins()
    {
        var tree = DockerfileTrees.Parse("FROM a\nCMD one\nCMD [\"two\"]\nENTRYPOINT exec three $X\nHEALTHCHECK CMD x\nHEALTHCHECK NONE");

        Assert.Equal("two", tree.One("effective-cmd")["command"]);
        Assert.Equal("exec", tree.One("effective-cmd")["form"]);
        Assert.Equal("three", tree.One("effective-entrypoint")["command"]);
        Assert.True(tree.One("effective-healthcheck").Has("none"));
    }

    [Theory]
    [InlineData("FROM a AS b\nCMD x\nFROM b", "x")]
    [InlineData("FROM a AS b\nCMD x\nFROM b\nENTRYPOINT y", null)]
    [InlineData("FROM a AS b\nCMD x\nFROM b\nCMD z\nENTRYPOINT y", "z")]
    public void An_entrypoint_takes_away_an_inherited_command(string text, string? command) =>
        Assert.Equal(command, DockerfileTrees.Parse(text).Named("stage").Last().Child("effective-cmd")?["command"]);

    [Theory]
    [InlineData("[\"/bin/bash\", \"-o\", \"pipefail\", \"-c\"]", "bash", true, true)]
    [InlineData("[\"/bin/bash\", \"-euxo\", \"pipefail\", \"-c\"]", "bash", true, true)]
    [InlineData("[\"/bin/bash\", \"-c\"]", "bash", true, false)]
    [InlineData("[\"/bin/ash\", \"-eo\", \"pipefail\", \"-c\"]", "ash", true, true)]
    [InlineData("[\"C:\\\\x\\\\PowerShell.exe\", \"-Command\"]", "powershell", false, false)]
    public void The_shell_decides_how_a_run_is_read(string shell, string name, bool isReadable, bool hasPipefail)
    {
        var tree = DockerfileTrees.Parse($"FROM a AS b\nSHELL {shell}\nFROM b\nRUN x | y");

        Assert.Equal(name, tree.One("run")["shell"]);
        Assert.Equal(name, tree.Named("effective-shell").Last()["command"]);
        Assert.Equal(isReadable, tree.One("run").Has("readable"));
        Assert.Equal(hasPipefail, tree.Named("pipeline").Any(node => node.Has("pipefail")));
    }

    [Fact]
    public void A_windows_image_has_another_default_shell() =>
        Assert.Equal("cmd", DockerfileTrees.Parse("FROM mcr.microsoft.com/windows/nanoserver:1809\nRUN dir").One("run")["shell"]);

    [Fact]
    public void Onbuild_holds_in_the_child_and_not_here()
    {
        var stages = DockerfileTrees.Parse("FROM a AS b\nONBUILD USER node\nONBUILD ENV A=1\nFROM b AS c\nUSER x\nFROM c").Named("stage").ToArray();

        Assert.False(stages[0].Child("effective-user").HasValue);
        Assert.Equal("x", stages[1].Child("effective-user")?["user"]);
        Assert.Equal("1", stages[1].Child("effective-env")?["value"]);
        Assert.Equal(4, stages[0].Children.Count());
        Assert.True(Assert.Single(stages[0].Descendants("user")).Has("onbuild"));
    }

    [Theory]
    [InlineData("ONBUILD ONBUILD RUN x")]
    [InlineData("ONBUILD FROM x")]
    [InlineData("onbuild maintainer x")]
    public void Some_triggers_are_forbidden(string text) => Assert.Equal(["onbuild-forbidden"], DockerfileTrees.Problems("FROM a\n" + text));

    [Theory]
    [InlineData("HEALTHCHECK NONE x", "invalid-healthcheck")]
    [InlineData("HEALTHCHECK MAYBE x", "invalid-healthcheck")]
    [InlineData("HEALTHCHECK CMD", "invalid-healthcheck")]
    [InlineData("HEALTHCHECK CMD []", "invalid-healthcheck")]
    [InlineData("HEALTHCHECK", "missing-arguments")]
    [InlineData("HEALTHCHECK --interval=30 CMD x", "invalid-flag-value")]
    [InlineData("HEALTHCHECK --interval=10us CMD x", "invalid-flag-value")]
    [InlineData("HEALTHCHECK --timeout=-1s CMD x", "invalid-flag-value")]
    [InlineData("HEALTHCHECK --retries=-1 CMD x", "invalid-flag-value")]
    public void A_healthcheck_that_the_builder_refuses_is_an_error(string text, string code) => Assert.Equal([code], DockerfileTrees.Problems("FROM a\n" + text));

    [Theory]
    [InlineData("COPY . /x", true)]
    [InlineData("COPY ./ /x", true)]
    [InlineData("ADD / /x", true)]
    [InlineData("COPY * /x", true)]
    [InlineData("COPY a . ", false)]
    [InlineData("COPY --from=a . /x", false)]
    public void Copying_the_whole_context_is_told(string text, bool isWhole) =>
        Assert.Equal(isWhole, DockerfileTrees.Parse("FROM a AS a\nFROM a\n" + text).Named("stage").Last().Children.Any(node => node.Has("whole-context")));

    [Theory]
    [InlineData("ADD https://example.com/a.tgz /x", "url")]
    [InlineData("ADD https://example.com/a.git#main /x", "git")]
    [InlineData("ADD git@example.com:a/b.git /x", "git")]
    [InlineData("ADD a.tgz /x", "path")]
    [InlineData("COPY https://example.com/a /x", "path")]
    public void A_source_is_a_path_a_url_or_a_repository(string text, string kind) =>
        Assert.Equal(kind, DockerfileTrees.Parse("FROM a\n" + text).One("source")["kind"]);

    /// <summary>600 stages that each start with 500 variables would be written out as 300,000 settings.</summary>
    [Fact]
    public void What_holds_at_the_ends_of_many_stages_is_bounded_and_told()
    {
        var variables = string.Concat(Enumerable.Range(0, 500).Select(i => $"ENV V{i}=1\n"));
        var stages = string.Concat(Enumerable.Range(0, 600).Select(i => $"FROM base AS s{i}\n"));
        var tree = DockerfileTrees.Parse($"FROM a AS base\n{variables}{stages}");

        Assert.Equal(["tree-too-large"], tree.Codes());
        Assert.Equal(200_000, tree.Named("effective-env").Count());
        Assert.Empty(DockerfileTrees.Problems($"FROM a AS base\n{variables}FROM base AS s\n"));
    }
}
