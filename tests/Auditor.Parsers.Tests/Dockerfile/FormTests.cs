namespace Auditor.Parsers.Tests.Dockerfile;

/// <summary>JSON form and the other form.</summary>
public sealed class FormTests
{
    [Theory]
    [InlineData("CMD [\"a\", \"b\"]", "exec", "a b")]
    [InlineData("CMD   [ \"a\" , \"b\" ]  ", "exec", "a b")]
    [InlineData("CMD []", "exec", "")]
    [InlineData("CMD [\"a\\tb\\u0041\"]", "exec", "a\tbA")]
    [InlineData("CMD ['a', 'b']", "shell", "")]
    [InlineData("CMD [\"a\", \"b\"", "shell", "")]
    [InlineData("CMD [\"a\",]", "shell", "")]
    [InlineData("CMD [\"a\"] b", "shell", "")]
    [InlineData("CMD a b", "shell", "")]
    public void What_is_no_json_is_a_shell_line(string text, string form, string words)
    {
        var tree = DockerfileTrees.Parse("FROM x\n" + text);

        Assert.Equal(form, tree.One("cmd")["form"]);
        Assert.Equal(words, string.Join(' ', tree.Values("word", "value")));
        Assert.DoesNotContain("json-not-strings", tree.Codes());
    }

    [Theory]
    [InlineData("CMD [\"a\", 1]")]
    [InlineData("RUN [true]")]
    [InlineData("ENTRYPOINT [null]")]
    [InlineData("COPY [\"a\", {\"b\": 1}]")]
    [InlineData("VOLUME [[\"a\"]]")]
    [InlineData("HEALTHCHECK CMD [\"a\", -1.5e3]")]
    public void Json_that_holds_other_things_than_strings_is_an_error(string text) =>
        Assert.Contains("json-not-strings", DockerfileTrees.Problems("FROM x\n" + text));

    [Theory]
    [InlineData("COPY [\"a b\", \"c\"]", "exec", "a b")]
    [InlineData("COPY ['a', 'c']", "words", "['a',")]
    [InlineData("COPY a c", "words", "a")]
    public void Copy_falls_back_to_words(string text, string form, string source)
    {
        var tree = DockerfileTrees.Parse("FROM x\n" + text);

        Assert.Equal(form, tree.One("copy")["form"]);
        Assert.Equal(source, tree.Named("source").First().TextOf());
    }

    [Theory]
    [InlineData("SHELL /bin/bash -c")]
    [InlineData("SHELL []")]
    public void Shell_requires_json(string text) => Assert.Equal(["shell-not-json"], DockerfileTrees.Problems("FROM x\n" + text));

    [Fact]
    public void A_word_of_the_json_form_points_inside_its_quotes()
    {
        var tree = DockerfileTrees.Parse("FROM x\nCMD [\"no\\\nde\", \"a\\\\b\"]");

        Assert.Equal(["node", "a\\b"], tree.Values("word", "value"));
        Assert.Equal("a\\\\b", tree.Named("word").Last().TextOf());
        Assert.Equal("no\\\nde", tree.Named("word").First().TextOf());
    }

    [Fact]
    public void Both_forms_are_read_into_the_same_command()
    {
        var exec = DockerfileTrees.Parse("FROM x\nCMD [\"npm\", \"run\", \"dev\"]").One("command");
        var shell = DockerfileTrees.Parse("FROM x\nCMD npm run dev").One("command");

        Assert.Equal(shell["name"], exec["name"]);
        Assert.Equal(shell.ChildrenNamed("argument").Select(node => node["value"]), exec.ChildrenNamed("argument").Select(node => node["value"]));
        Assert.Equal("dev", exec.ChildrenNamed("argument").Last().TextOf("value"));
    }

    [Fact]
    public void The_exec_form_expands_nothing()
    {
        var tree = DockerfileTrees.Parse("FROM x\nCMD [\"echo\", \"$HOME\", \"it's *\", \"a;b\"]");

        Assert.Equal(["$HOME", "it's *", "a;b"], tree.Values("argument", "value"));
        Assert.Single(tree.Named("command"));
        Assert.Empty(tree.Named("expansion"));
    }

    [Fact]
    public void A_script_in_the_exec_form_is_read()
    {
        var tree = DockerfileTrees.Parse("FROM x\nCMD [\"sh\", \"-c\", \"migrate && exec node \\\"$APP\\\"\"]");

        Assert.Equal(["sh", "migrate", "exec", "node"], tree.Values("command", "name"));
        Assert.Equal("migrate", tree.Named("command").ElementAt(1).TextOf());
    }
}
