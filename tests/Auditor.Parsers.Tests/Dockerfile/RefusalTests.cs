using Auditor.Documents;

namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>What BuildKit refuses is part of the tree; that something was refused is said once.</summary>
public sealed class RefusalTests
{
    [Fact]
    public void A_refused_file_has_one_problem_however_much_is_refused_in_it()
    {
        var tree = DockerfileTrees.Parse("FROM a\nCOPY --frm=x a b\nENV K\nCOPPY x\n");

        Assert.Equal(["unknown-flag", "missing-value", "unknown-instruction"], tree.Values("problem", "code"));
        Assert.All(tree.Named("problem"), problem => Assert.True(problem.Has("refused")));
        Assert.Equal(["", "", "COPY"], tree.Values("problem", "suggestion"));
        var told = Assert.Single(tree.Problems);
        Assert.Equal(("refused", ProblemSeverity.Error), (told.Code, told.Severity));
        Assert.Equal("--frm=x", tree.TextOf(told.Span));
    }

    [Theory]
    [InlineData("docker/dockerfile:1", true)]
    [InlineData("docker.io/docker/dockerfile-upstream:master@sha256:0", true)]
    [InlineData("mirror.example.com:5000/docker/dockerfile", true)]
    [InlineData("example.com/docker/dockerfile-plus:1", false)]
    [InlineData("example/builder", false)]
    public void With_a_reader_of_its_own_nothing_is_surely_refused(string syntax, bool isSure)
    {
        var tree = DockerfileTrees.Parse($"# syntax={syntax}\nFROM a\nINCLUDE b\n");

        Assert.Equal(isSure, tree.One("problem").Has("refused"));
        Assert.Equal(isSure ? "refused" : "not-understood", Assert.Single(tree.Problems).Code);
    }

    [Theory]
    [InlineData("Dockerfile.common", "ENV A=1", false)]
    [InlineData("a/dockerfile-part", "# nothing", false)]
    [InlineData("Dockerfile", "ENV A=1", true)]
    [InlineData("common.Dockerfile", "ENV A=1", true)]
    [InlineData("Dockerfile.common", "ENV A=1\nFROM a", true)]
    public void A_part_without_a_stage_is_not_surely_refused(string path, string text, bool isSure)
    {
        var file = new Artifact(ArtifactKinds.Dockerfile, new SourceText(path, text), "");
        var tree = new Auditor.Parsers.Dockerfile.DockerfileParser().Parse(ArtifactSet.Of(file));

        Assert.Equal((isSure, !isSure), (tree.One("problem").Has("refused"), tree.One("problem").Has("doubt")));
    }

    [Fact]
    public void A_trigger_that_is_run_in_two_stages_is_refused_once()
    {
        var tree = DockerfileTrees.Parse("FROM a AS base\nONBUILD USER ${\nFROM base AS one\nFROM base\n");

        Assert.Equal(["invalid-substitution"], tree.Codes());
    }

    [Theory]
    [InlineData("node:24-alpine")]
    [InlineData("localhost/a__b.c-d--e:T_1.0-x")]
    [InlineData("registry.example.com:5000/team/app")]
    [InlineData("TEAM/app:1")]
    [InlineData("a/b/c@sha256:0123456789abcdef0123456789abcdef0123456789abcdef0123456789ABCDEF")]
    [InlineData("[::1]:5000/app:1@sha256:0123456789abcdef0123456789abcdef")]
    public void Names_of_images(string image) => Assert.Empty(DockerfileTrees.Problems("FROM " + image));

    [Theory]
    [InlineData("Node")]
    [InlineData("node:")]
    [InlineData("node:-x")]
    [InlineData("node:a/b:")]
    [InlineData("a//b")]
    [InlineData("a/")]
    [InlineData("-a")]
    [InlineData("a..b")]
    [InlineData("a___b")]
    [InlineData("a._b")]
    [InlineData("team/App")]
    [InlineData("<image>")]
    [InlineData("node@sha256:0123")]
    [InlineData("node@")]
    [InlineData("node:a@b")]
    [InlineData(":24")]
    public void What_is_no_name_of_an_image(string image) => Assert.Equal(["invalid-image"], DockerfileTrees.Problems("FROM " + image));

    [Theory]
    [InlineData("ARG V", "node:$V", true)]
    [InlineData("ARG V=", "node:$V", true)]
    [InlineData("ARG V", "$V", true)]
    [InlineData("ARG V=24", "node:$V", false)]
    [InlineData("ARG V", "node:24$V", false)]
    [InlineData("ARG V", "node:${V:-24}", false)]
    [InlineData("ARG V", "node:${V:?given}", false)]
    [InlineData("ARG V", "node:$TARGETARCH", false)]
    [InlineData("ARG V", "node:$W", false)]
    [InlineData("ARG V=${TARGETPLATFORM#linux/}", "node:$V", false)]
    public void An_argument_without_default_can_leave_no_image(string arg, string image, bool isInvalid) =>
        Assert.Equal(isInvalid, DockerfileTrees.Parse($"{arg}\nFROM {image}").One("from").Has("invalid-default"));

    [Theory]
    [InlineData("EXPOSE 65536", true)]
    [InlineData("EXPOSE 1-99999999999999999999/udp", true)]
    [InlineData("EXPOSE 65535", false)]
    [InlineData("EXPOSE 9-8", false)]
    [InlineData("EXPOSE a-99999", false)]
    public void Ports_end_at_16_bits(string expose, bool isTooHigh) => Assert.Equal(isTooHigh, DockerfileTrees.Parse($"FROM a\n{expose}").One("port").Has("too-high"));

    [Theory]
    [InlineData("CMD node main.js --port=1", "[\"node\", \"main.js\", \"--port=1\"]")]
    [InlineData("ENTRYPOINT ./start", "[\"./start\"]")]
    [InlineData("CMD A=1 node", "")]
    [InlineData("CMD exec node", "")]
    [InlineData("CMD node $MAIN", "")]
    [InlineData("CMD node \\\n main.js", "")]
    [InlineData("CMD [\"node\"]", "")]
    public void A_plain_command_has_an_exec_form(string instruction, string form)
    {
        var tree = DockerfileTrees.Parse($"FROM a\n{instruction}");

        Assert.Equal(form, tree.Named("cmd").Concat(tree.Named("entrypoint")).Single()["exec-form"]);
    }

    [Theory]
    [InlineData("ENV A b", "A=b")]
    [InlineData("ENV A  b $C d ", "A=\"b $C d\"")]
    [InlineData("LABEL A b#c", "A=b#c")]
    [InlineData("ENV A \"b\"", "")]
    [InlineData("ENV A b\\ c", "")]
    [InlineData("ENV A b \\\n c", "")]
    public void The_old_form_of_a_pair_can_be_rewritten(string instruction, string rewritten)
    {
        var tree = DockerfileTrees.Parse($"FROM a\n{instruction}");

        Assert.Equal(rewritten, tree.Named("env").Concat(tree.Named("label")).Single()["key-value"]);
    }

    [Theory]
    [InlineData("# x\nARG A", "x")]
    [InlineData("# w\n# x\nARG A", "x")]
    [InlineData("# x\n\nARG A", "")]
    [InlineData("# x\n#\nARG A", "")]
    [InlineData("# x\nUSER a\nARG A", "")]
    public void A_comment_above_stands_on_the_line_above(string text, string comment) =>
        Assert.Equal(comment, DockerfileTrees.Parse($"FROM a\n{text}").One("pair")["comment-above"]);

    [Theory]
    [InlineData("FROM a\nRUN b\nuser c", "upper", "upper upper lower")]
    [InlineData("from a\nrun b\nUser c", "lower", "lower lower mixed")]
    [InlineData("FROM a\nuser c", "upper", "upper lower")]
    public void Instruction_words_have_a_case(string text, string most, string each)
    {
        var tree = DockerfileTrees.Parse(text);

        Assert.Equal(most, tree.Root["casing"]);
        Assert.Equal(each, string.Join(' ', tree.One("stage").Children.Where(child => child.Has("casing")).Select(child => child["casing"])));
    }

    [Fact]
    public void Stages_tell_what_repeats_and_what_is_needed()
    {
        var stages = DockerfileTrees.Parse("FROM a AS One\nFROM b AS two\nFROM one AS ONE\nCOPY --from=1 x y\nRUN --mount=from=ghcr.io/o/tool:1 x").Named("stage").ToList();

        Assert.Equal([("One", "", true), ("two", "", true), ("ONE", "0", false)], stages.Select(stage => (stage["written-name"], stage["repeats"], stage.Has("needed"))));
        Assert.Equal("two", Assert.Single(stages[2].Descendants("copy"))["stage-name"]);
        var mount = Assert.Single(stages[2].Descendants("mount"));
        Assert.Equal(("image", "ghcr.io", "o/tool", "1"), (mount["from-kind"], mount["registry"], mount["repository"], mount["tag"]));
    }

    [Fact]
    public void A_variable_in_a_word_that_is_not_taken_is_no_use() =>
        Assert.Equal(["A"], DockerfileTrees.Parse("FROM alpine\nENV B=x${A:+-$A}").Values("variable", "name"));

    [Fact]
    public void A_variable_knows_the_pair_that_it_stands_in()
    {
        var variables = DockerfileTrees.Parse("FROM alpine\nENV A=$B C=${D}\nUSER $E").Named("variable");

        Assert.Equal([("B", "A"), ("D", "C"), ("E", "")], variables.Select(variable => (variable["name"], variable["in"])));
    }
}
