namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class ExpansionTests
{
    [Theory]
    [InlineData("$A", "one")]
    [InlineData("${A}", "one")]
    [InlineData("x${A}y", "xoney")]
    [InlineData("${A:-d}", "one")]
    [InlineData("${EMPTY:-d}", "d")]
    [InlineData("${EMPTY-d}", "")]
    [InlineData("${NO:-d}", "d")]
    [InlineData("${NO-d}", "d")]
    [InlineData("${A:+alt}", "alt")]
    [InlineData("${EMPTY:+alt}", "")]
    [InlineData("${EMPTY+alt}", "alt")]
    [InlineData("${NO+alt}", "")]
    [InlineData("${A:?needed}", "one")]
    [InlineData("${A?needed}", "one")]
    [InlineData("${NO:-${A}-${NO2:-deep}}", "one-deep")]
    [InlineData("${PATTERN#*/}", "b/c.tar.gz")]
    [InlineData("${PATTERN##*/}", "c.tar.gz")]
    [InlineData("${PATTERN%.*}", "a/b/c.tar")]
    [InlineData("${PATTERN%%.*}", "a/b/c")]
    [InlineData("${PATTERN/\\//-}", "a-b/c.tar.gz")]
    [InlineData("${PATTERN//\\//-}", "a-b-c.tar.gz")]
    [InlineData("${PATTERN#z}", "a/b/c.tar.gz")]
    [InlineData("${A/?/X}", "Xne")]
    [InlineData("\\$A", "$A")]
    [InlineData("'$A'", "$A")]
    [InlineData("\"$A '$A'\"", "one 'one'")]
    [InlineData("\"\\$A \\x\"", "$A \\x")]
    [InlineData("a$", "a$")]
    [InlineData("$1$@x", "x")]
    [InlineData("$A_B", "two")]
    public void Variables_are_put_in_with_all_operators(string written, string value)
    {
        var tree = DockerfileTrees.Parse($"FROM scratch\nENV A=one A_B=two EMPTY= PATTERN=a/b/c.tar.gz\nUSER {written}");

        Assert.Equal(value, tree.One("user")["value"]);
        Assert.Null(Assert.NotNull(tree.One("user").Attribute("value")).Unresolved);
        Assert.Empty(tree.Problems);
    }

    [Theory]
    [InlineData("${}")]
    [InlineData("${A:=x}")]
    [InlineData("${A:x}")]
    [InlineData("${A")]
    [InlineData("${A:-x")]
    [InlineData("${A@Q}")]
    [InlineData("${A:#x}")]
    [InlineData("'open")]
    [InlineData("\"open")]
    public void What_the_builder_cannot_expand_is_an_error(string written)
    {
        var tree = DockerfileTrees.Parse($"FROM scratch\nENV A=one\nUSER {written}");

        Assert.Equal(["invalid-substitution"], tree.Codes());
        Assert.Equal(written, tree.One("user")["value"]);
        Assert.NotNull(Assert.NotNull(tree.One("user").Attribute("value")).Unresolved);
    }

    [Theory]
    [InlineData("ADD $A /x", "source")]
    [InlineData("COPY $A /x", "source")]
    [InlineData("COPY x $A", "destination")]
    [InlineData("ENV B=$A", "pair")]
    [InlineData("EXPOSE $A", "port")]
    [InlineData("LABEL b=$A", "pair")]
    [InlineData("STOPSIGNAL $A", "stopsignal")]
    [InlineData("USER $A", "user")]
    [InlineData("VOLUME $A", "path")]
    [InlineData("WORKDIR $A", "workdir")]
    [InlineData("ONBUILD USER $A", "user")]
    public void The_builder_expands_these_instructions(string instruction, string element)
    {
        var tree = DockerfileTrees.Parse("FROM a\nARG A=7\n" + instruction);

        Assert.Equal("7", tree.Named(element).Last(node => node.Has("value") && (element != "source" || node["value"] == "7"))["value"]);
        Assert.Equal("A", tree.One("variable")["name"]);
        Assert.Equal("$A", tree.One("variable").TextOf());
    }

    [Theory]
    [InlineData("RUN echo $A")]
    [InlineData("CMD echo $A")]
    [InlineData("ENTRYPOINT [\"echo\", \"$A\"]")]
    [InlineData("HEALTHCHECK CMD echo $A")]
    public void The_shell_expands_the_others(string instruction) =>
        Assert.Empty(DockerfileTrees.Parse("FROM a\nARG A=7\n" + instruction).Named("variable"));

    [Fact]
    public void An_instruction_sees_the_values_from_before_it()
    {
        var tree = DockerfileTrees.Parse("FROM scratch\nENV abc=hello\nENV abc=bye def=$abc\nENV ghi=$abc");

        Assert.Equal(["hello", "bye", "hello", "bye"], tree.Values("pair", "value"));
    }

    [Fact]
    public void An_exposed_variable_can_hold_several_ports()
    {
        var tree = DockerfileTrees.Parse("FROM a\nARG PORTS=\"80 443/udp\"\nEXPOSE $PORTS");

        Assert.Equal(["80", "443"], tree.Values("port", "from"));
    }

    [Fact]
    public void A_value_that_grows_without_end_is_given_up()
    {
        var text = "FROM scratch\nENV A=0123456789\n" + string.Concat(Enumerable.Repeat("ENV A=$A$A\n", 100)) + "USER $A";

        Assert.NotNull(Assert.NotNull(DockerfileTrees.Parse(text).One("user").Attribute("value")).Unresolved);
    }

    [Fact]
    public void A_continuation_inside_a_substitution_keeps_its_place()
    {
        var variable = DockerfileTrees.Parse("FROM a\nUSER ${NA\\\nME:-x}").One("variable");

        Assert.Equal("NAME", variable["name"]);
        Assert.Equal(":-", variable["operator"]);
        Assert.Equal("${NA\\\nME:-x}", variable.TextOf());
    }
}
