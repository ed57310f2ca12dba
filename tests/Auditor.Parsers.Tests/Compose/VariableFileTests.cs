namespace Auditor.Parsers.Tests.Compose;

public sealed class VariableFileTests
{
    [Theory]
    [InlineData("V=a", "a")]
    [InlineData("export V=a", "a")]
    [InlineData("V: a", "a")]
    [InlineData("V = a b ", "a b")]
    [InlineData("V=a # comment", "a")]
    [InlineData("V=a#b", "a#b")]
    [InlineData("V=", "")]
    [InlineData("V='a $X # b'", "a $X # b")]
    [InlineData("V=\"a\\nb \\\"c\\\" # d\" # e", "a\nb \"c\" # d")]
    [InlineData("V='a\nb'", "a\nb")]
    [InlineData("V=\"a\nb\"\nW=1", "a\nb")]
    [InlineData("X=1\nV=$X${X}", "11")]
    [InlineData("X=1\nV=\"$X \\$X\"", "1 $X")]
    [InlineData("V=${NO:-d}", "d")]
    [InlineData("V=$NO.", ".")]
    [InlineData("V=1\nV=2", "2")]
    [InlineData("\r\n# c\r\nV=a\r\n", "a")]
    [InlineData("not a line\nV=a", "a")]
    [InlineData("V=a\"b\"", "a\"b\"")]
    public void A_line_sets_a_variable(string file, string value)
    {
        var tree = ComposeTrees.Project(("compose.yaml", "services:\n  a:\n    image: x:1\n    env_file: a.env\n"), ("a.env", file));
        var variable = tree.Named("environment", "V");

        Assert.Equal(value, variable["value"]);
        Assert.Equal("env_file", variable["from"]);
        Assert.Equal("a.env", variable["file"]);
    }

    [Theory]
    [InlineData("V=a # b", "a # b")]
    [InlineData("V='a'", "'a'")]
    [InlineData("V=$X", "$X")]
    public void The_raw_format_takes_values_as_they_stand(string file, string value)
    {
        var tree = ComposeTrees.Project(("compose.yaml", "services:\n  a:\n    image: x:1\n    env_file:\n      - path: a.env\n        format: raw\n"), ("a.env", file));

        Assert.Equal(value, tree.Named("environment", "V")["value"]);
        Assert.Equal("raw", tree.Named("env-file").Single()["format"]);
    }

    [Fact]
    public void Environment_wins_over_files_and_a_later_file_over_an_earlier_one()
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "services:\n  a:\n    image: x:1\n    env_file: [one.env, two.env]\n    environment: [A=own, PASSED]\n"),
            ("one.env", "A=1\nB=1\nC=1\n"),
            ("two.env", "B=2\n"));

        Assert.Equal("own", tree.Named("environment", "A")["value"]);
        Assert.Equal("2", tree.Named("environment", "B")["value"]);
        Assert.Equal("two.env:1", tree.Named("environment", "B").Place("value"));
        Assert.Equal("1", tree.Named("environment", "C")["value"]);
        Assert.True(tree.Named("environment", "PASSED").Has("pass-through"));
    }

    [Fact]
    public void A_file_can_be_missing_optional_or_outside()
    {
        var tree = ComposeTrees.Project(
            ("app/compose.yaml", "services:\n  a:\n    image: x:1\n    env_file:\n      - path: gone.env\n        required: false\n      - gone2.env\n      - ../../up.env\n      - /etc/app.env\n      - ./here.env\n"),
            ("app/here.env", ""));
        var files = tree.Named("env-file").ToList();

        Assert.Equal(["gone.env", "gone2.env", "../../up.env", "/etc/app.env", "./here.env"], files.Select(file => file["path"]));
        Assert.Equal([true, false, false, false, false], files.Select(file => file.Has("optional")));
        Assert.Equal([false, false, true, true, false], files.Select(file => file.Has("outside")));
        Assert.Equal([false, false, false, false, true], files.Select(file => file.Has("exists")));
        Assert.Equal("app/here.env", files[4]["file"]);
    }

    [Theory]
    [InlineData("map")]
    [InlineData("list")]
    public void Values_of_all_kinds_are_read(string form)
    {
        var text = form == "map" ? "      S: text\n      N: 5\n      B: true\n      E: \"\"\n      P:\n" : "      - S=text\n      - N=5\n      - B=true\n      - E=\n      - P\n";
        var service = ComposeTrees.Parse("services:\n  a:\n    image: x:1\n    environment:\n" + text).Named("service").First();

        Assert.Equal(["text", "5", "true", "", ""], service.All("environment", "value"));
        Assert.Equal(["literal", "number", "boolean", "empty", "none"], service.All("environment", "value-kind"));
        Assert.Equal([false, false, false, false, true], service.Descendants("environment").Select(variable => variable.Has("pass-through")));
    }
}
