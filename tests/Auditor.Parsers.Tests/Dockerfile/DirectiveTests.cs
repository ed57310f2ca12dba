namespace Auditor.Parsers.Tests.Dockerfile;

public sealed class DirectiveTests
{
    [Theory]
    [InlineData("# syntax=docker/dockerfile:1\nFROM a", "syntax=docker/dockerfile:1")]
    [InlineData("#escape=`\n#SYNTAX = x y \nFROM a", "escape=` syntax=x y")]
    [InlineData("  # check = skip=A,B;error=true\nFROM a", "check=skip=A,B;error=true")]
    [InlineData("\n# escape=`\nFROM a", "")]
    [InlineData("# a comment\n# escape=`\nFROM a", "")]
    [InlineData("# unknown=1\n# escape=`\nFROM a", "")]
    [InlineData("FROM a\n# escape=`\n", "")]
    [InlineData("# escape =\nFROM a", "")]
    [InlineData("#!/usr/bin/env x\n# syntax=y\nFROM a", "syntax=y")]
    [InlineData("#!/usr/bin/env x\n# escape=`\nFROM a", "")]
    [InlineData("//syntax=y\nFROM a", "syntax=y")]
    [InlineData("{ \"syntax\": \"y\" }", "syntax=y")]
    public void Directives_stand_only_at_the_top(string text, string expected)
    {
        var directives = DockerfileTrees.Parse(text).Named("directive").Select(node => $"{node["name"]}={node["value"]}");

        Assert.Equal(expected, string.Join(' ', directives));
    }

    [Fact]
    public void The_same_directive_twice_is_an_error() =>
        Assert.Equal(["duplicate-directive"], DockerfileTrees.Problems("# escape=`\n# escape=\\\nFROM a"));

    [Theory]
    [InlineData("# escape=`\nFROM a", "`")]
    [InlineData("# escape=\\\nFROM a", "\\")]
    [InlineData("FROM a", "\\")]
    public void The_escape_character_is_told(string text, string escape) => Assert.Equal(escape, DockerfileTrees.Parse(text).Root["escape"]);

    [Fact]
    public void Another_escape_character_is_an_error() => Assert.Equal(["invalid-escape"], DockerfileTrees.Problems("# escape=^\nFROM a"));

    [Fact]
    public void The_escape_character_changes_continuation_words_and_dollars()
    {
        var tree = DockerfileTrees.Parse("# escape=`\nFROM a\nENV A=1 B=x` y C=`$A D=C:\\dir\\ E=`\n2\nRUN a \\\n");

        Assert.Equal(["1", "x y", "$A", "C:\\dir\\", "2"], tree.Values("pair", "value"));
        Assert.Empty(tree.Problems);
    }

    [Fact]
    public void A_check_comment_above_an_instruction_stays_a_comment()
    {
        var tree = DockerfileTrees.Parse("FROM a\n# check=skip=JSONArgsRecommended // old client\nCMD x");

        Assert.Equal(["check=skip=JSONArgsRecommended // old client"], tree.Values("comment", "text"));
    }

    [Fact]
    public void A_directive_points_at_its_value()
    {
        var directive = DockerfileTrees.Parse("#  syntax =  a/b:1  \nFROM a").One("directive");

        Assert.Equal("#  syntax =  a/b:1", directive.TextOf());
        Assert.Equal("a/b:1", directive.TextOf("value"));
    }
}
