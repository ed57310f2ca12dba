namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class HeredocTests
{
    [Theory]
    [InlineData("COPY <<EOF /f\nbody\nEOF", "EOF")]
    [InlineData("COPY <<A <<B /d/\na\nA\nb\nB", "A B")]
    [InlineData("COPY <<-EOF /f\n\tbody\n\tEOF", "EOF")]
    [InlineData("COPY 3<<EOF /f\nbody\nEOF", "EOF")]
    [InlineData("COPY <<\"EOF\" /f\nbody\nEOF", "EOF")]
    [InlineData("COPY <<'E F' /f\nbody\nE F", "")]
    [InlineData("COPY <<EOF /f\n# body\nUSER root\nEOF", "EOF")]
    [InlineData("ADD \\\n  <<EOF /f\nbody \\\nEOF", "EOF")]
    public void A_heredoc_ends_at_its_word(string text, string sources)
    {
        var tree = DockerfileTrees.Parse($"FROM a\n{text}\nUSER after");
        var heredocs = tree.Named("source").Where(node => node["kind"] == "heredoc").Select(node => node["value"]);

        Assert.Equal(sources, string.Join(' ', heredocs));
        if (sources.Length == 0) return;
        Assert.Equal(["after"], tree.Values("user", "value"));
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("RUN cat <<<EOF")]
    [InlineData("RUN cat\"<<EOF\"")]
    [InlineData("RUN echo '<<EOF'")]
    [InlineData("RUN echo \"it's\" 'open <<EOF")]
    [InlineData("RUN echo x<<EOF")]
    [InlineData("RUN echo <<")]
    [InlineData("RUN [\"cat\", \"<<EOF\"]")]
    [InlineData("CMD cat <<EOF")]
    [InlineData("ENV A <<EOF")]
    [InlineData("RUN echo ${x@Q} <<EOF")]
    public void What_only_looks_like_a_heredoc_is_none(string text)
    {
        var tree = DockerfileTrees.Parse($"FROM a\n{text}\nUSER after");

        Assert.Equal(["after"], tree.Values("user", "value"));
        Assert.DoesNotContain("unterminated-heredoc", tree.Codes());
    }

    [Theory]
    [InlineData("COPY <<EOF /f\nbody")]
    [InlineData("COPY <<EOF /f\nEOF ")]
    [InlineData("COPY <<EOF /f\n\tEOF")]
    [InlineData("RUN <<EOF")]
    public void An_unterminated_heredoc_is_an_error(string text) => Assert.Contains("unterminated-heredoc", DockerfileTrees.Problems("FROM a\n" + text));

    [Fact]
    public void A_quoted_heredoc_word_turns_expansion_off()
    {
        var expanded = DockerfileTrees.Parse("FROM a\nCOPY <<E /f\n$ONE '$TWO' \\$THREE\nE");
        var quoted = DockerfileTrees.Parse("FROM a\nCOPY <<'E' /f\n$ONE\nE");

        Assert.Equal(["ONE", "TWO"], expanded.Values("variable", "name"));
        Assert.Equal("$TWO", expanded.Named("variable").Last().TextOf());
        Assert.Empty(quoted.Named("variable"));
    }

    [Fact]
    public void A_run_that_is_only_a_heredoc_runs_its_body()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRUN <<EOF\nset -e\n# a comment of the shell\napt-get update\nEOF\nUSER b");

        Assert.Equal(["set", "apt-get"], tree.Values("command", "name"));
        Assert.Equal("apt-get update", tree.Named("command").Last().TextOf());
        Assert.Equal("RUN <<EOF\nset -e\n# a comment of the shell\napt-get update\nEOF", tree.One("run").TextOf());
        Assert.Empty(tree.Named("comment"));
    }

    [Fact]
    public void A_heredoc_with_tabs_stripped_is_a_script_too()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRUN <<-EOF\n\t\tcat <<X\n\thello\n\tX\n\tEOF\n");

        Assert.Equal("cat", tree.One("command")["name"]);
        Assert.Equal("hello\n", tree.One("heredoc")["value"]);
    }

    [Theory]
    [InlineData("#!/bin/bash", "bash", true)]
    [InlineData("#!/usr/bin/env -S bash -e", "bash", true)]
    [InlineData("#!/bin/sh", "sh", true)]
    [InlineData("#!/usr/bin/env python3", "python3", false)]
    public void The_first_line_of_a_body_names_its_interpreter(string shebang, string shell, bool isReadable)
    {
        var tree = DockerfileTrees.Parse($"FROM a\nRUN <<EOF\n{shebang}\necho x\nEOF");

        Assert.Equal(shell, tree.One("run")["shell"]);
        Assert.Equal(isReadable, tree.One("run").Has("readable"));
        Assert.Equal(isReadable, tree.Has("command"));
    }

    [Fact]
    public void A_heredoc_in_the_middle_of_a_command_belongs_to_it()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRUN a && cat <<E > /f && b\nUSER root\nE\nUSER c");

        Assert.Equal(["a", "cat", "b"], tree.Values("command", "name"));
        Assert.Equal("USER root\n", tree.One("heredoc")["value"]);
        Assert.Equal(["c"], tree.Values("user", "value"));
    }

    [Theory]
    [InlineData("RUN cat << EOF > /f\nbody\nEOF")]
    [InlineData("RUN cat <<-\tEOF > /f\nbody\n\tEOF")]
    public void Blanks_may_stand_before_the_word(string text)
    {
        var tree = DockerfileTrees.Parse($"FROM a\n{text}\nUSER after");

        Assert.Equal(["cat"], tree.Values("command", "name"));
        Assert.Equal(["after"], tree.Values("user", "value"));
    }

    [Fact]
    public void A_heredoc_for_a_shell_is_a_script()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRUN <<EOF bash\ncurl x | sh\nEOF");

        Assert.Equal(["bash", "curl", "sh"], tree.Values("command", "name"));
    }

    [Fact]
    public void An_onbuild_trigger_takes_heredocs()
    {
        var tree = DockerfileTrees.Parse("FROM a\nONBUILD COPY <<E /f\nx\nE\nUSER b");

        Assert.Equal("ONBUILD COPY <<E /f\nx\nE", tree.One("onbuild").TextOf());
        Assert.Equal("COPY <<E /f\nx\nE", tree.One("copy").TextOf());
        Assert.Equal("b", tree.One("user")["value"]);
    }

    [Fact]
    public void A_heredoc_cannot_be_the_destination() =>
        Assert.Equal(["heredoc-as-destination"], DockerfileTrees.Problems("FROM a\nCOPY x <<E\ny\nE"));
}
