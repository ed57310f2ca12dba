namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>Byte order mark, line ends, comments, continuations, instruction words.</summary>
public sealed class LineTests
{
    [Fact]
    public void Carriage_returns_are_no_part_of_values()
    {
        var tree = DockerfileTrees.Parse("FROM a\r\nUSER b\r\nRUN x \\\r\n  y\r\nCOPY <<E /f\r\nbody\r\nE\r\n");

        Assert.Equal("a", tree.One("from")["image"]);
        Assert.Equal("b", tree.One("user")["value"]);
        Assert.Equal(["y"], tree.Values("argument", "value"));
        Assert.Equal("COPY <<E /f\r\nbody\r\nE", tree.One("copy").TextOf());
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public void A_byte_order_mark_does_not_hide_the_first_instruction() =>
        Assert.Equal("a", DockerfileTrees.Parse("FROM a", hasByteOrderMark: true).One("from")["image"]);

    [Theory]
    [InlineData(65_535, 0)]
    [InlineData(65_536, 1)]
    public void A_line_that_the_builder_refuses_is_a_problem(int length, int problems)
    {
        var text = "FROM a\nRUN " + new string('x', length - 4) + "\nUSER b";

        Assert.Equal(problems, DockerfileTrees.Problems(text).Count(code => code == "line-too-long"));
        Assert.Equal("b", DockerfileTrees.Parse(text).One("user")["value"]);
    }

    [Fact]
    public void The_length_of_a_line_counts_in_bytes() =>
        Assert.Contains("line-too-long", DockerfileTrees.Problems("FROM a\nRUN " + new string('ä', 33_000)));

    [Theory]
    [InlineData("FROM a\nENV A=1 \\\n# no part\n  B=2", "1 2")]
    [InlineData("FROM a\nENV A=1 \\\n   # indented, with \\\n  B=2", "1 2")]
    [InlineData("FROM a\nENV A=\"x \\\n# in a string\ny\" B=2", "x y|2")]
    [InlineData("FROM a\nENV A=1#2 B=#3", "1#2 #3")]
    public void Comment_lines_are_left_out_also_inside_instructions(string text, string values)
    {
        var tree = DockerfileTrees.Parse(text);

        Assert.Equal(values.Contains('|', StringComparison.Ordinal) ? values.Split('|') : values.Split(' '), tree.Values("pair", "value"));
    }

    [Fact]
    public void Comments_stand_in_their_place()
    {
        var tree = DockerfileTrees.Parse("# top\nARG A\nFROM a\n# in stage\nRUN x \\\n  # inside\n  y\n#\n");

        Assert.Equal(["top", "in stage", "inside", ""], tree.Values("comment", "text"));
        Assert.Equal(["dockerfile", "stage", "stage", "stage"], tree.Named("comment").Select(node => Assert.NotNull(node.Parent).Name));
        Assert.Equal("# inside", tree.Named("comment").ElementAt(2).TextOf());
    }

    [Theory]
    [InlineData("RUN a \\\n b", "a b")]
    [InlineData("RUN a\\\nb", "ab")]
    [InlineData("RUN a \\  \t\n b", "a b")]
    [InlineData("RUN a \\\\\nUSER u", "a \\")]
    [InlineData("RUN \\\n  a", "a")]
    [InlineData("\\\nRUN a", "a")]
    [InlineData("RUN a \\", "a")]
    [InlineData("RUN a \\\n\\\n b", "a b")]
    public void A_continuation_joins_lines_with_nothing_between(string text, string command)
    {
        var words = DockerfileTrees.Parse("FROM x\n" + text).One("command").Descendants("argument").Select(node => node["value"]);

        Assert.Equal(command, string.Join(' ', words.Prepend(DockerfileTrees.Parse("FROM x\n" + text).One("command")["path"])));
    }

    [Fact]
    public void Empty_lines_in_a_continuation_are_skipped_and_kept()
    {
        var tree = DockerfileTrees.Parse("FROM a\nENV A=1 \\\n\n  \n B=2");

        Assert.Equal(["1", "2"], tree.Values("pair", "value"));
        Assert.Empty(tree.Problems);
        Assert.Equal("\n  ", tree.One("empty-lines").TextOf());
        Assert.Equal("env", tree.One("empty-lines").Parent?.Name);
    }

    [Theory]
    [InlineData("from a")]
    [InlineData("From\ta")]
    [InlineData("  FROM   a  ")]
    [InlineData("FROM\va")]
    public void The_instruction_word_ends_at_blanks_and_has_any_case(string text) => Assert.Equal("a", DockerfileTrees.Parse(text).One("from")["image"]);

    [Fact]
    public void An_unknown_instruction_is_kept_and_told()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRNU echo \\\n x\nUSER b");

        Assert.Equal("RNU echo \\", tree.One("unknown")["text"]);
        Assert.Equal("RNU echo \\\n x", tree.One("unknown").TextOf());
        Assert.Equal("unknown-instruction", tree.One("problem")["code"]);
        Assert.Equal("RNU", tree.One("problem").TextOf());
    }

    [Theory]
    [InlineData("")]
    [InlineData("# only\n# comments\n")]
    [InlineData("\n \n")]
    public void A_file_without_instructions_is_an_error(string text) => Assert.Equal(["no-instructions"], DockerfileTrees.Problems(text));

    [Fact]
    public void Only_arguments_stand_before_the_first_from()
    {
        var tree = DockerfileTrees.Parse("ARG A=1\nRUN x\nFROM a");

        Assert.Equal(["instruction-before-from"], tree.Codes());
        Assert.Equal("dockerfile", Assert.NotNull(tree.One("run").Parent).Name);
    }

    [Fact]
    public void A_command_deep_in_a_run_points_at_its_own_line()
    {
        var tree = DockerfileTrees.Parse("FROM a\nRUN set -e; \\\n    # why\n    curl x \\\n      -o y\n");
        var curl = tree.Named("command").Single(node => node["name"] == "curl");

        Assert.Equal(4, tree.Sources[0].PositionAt(curl.Span.Start).Line);
        Assert.Equal("curl x \\\n      -o y", curl.TextOf());
        Assert.Equal("-o", tree.Named("option").Last().TextOf("name"));
    }

    [Fact]
    public void An_instruction_ends_on_its_last_line()
    {
        var run = DockerfileTrees.Parse("FROM a\nRUN x \\\n  && y  \nUSER b").One("run");

        Assert.Equal("RUN x \\\n  && y", run.TextOf());
    }
}
