namespace Auditor.Parsers.Tests.Compose;

public sealed class IncludeTests
{
    [Fact]
    public void Included_projects_bring_their_resources_and_their_own_variables()
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "include:\n  - infra/compose.yaml\n  - path: [a.yml, b.yml]\n    env_file: other.env\nservices:\n  web:\n    image: x:$TAG\n    depends_on: [db]\n"),
            ("infra/compose.yaml", "services:\n  db:\n    image: postgres:$TAG\n    volumes: [dd:/d, ./conf:/c]\nvolumes:\n  dd:\n"),
            ("infra/.env", "TAG=16\n"),
            ("infra/conf/x", ""),
            (".env", "TAG=1\n"),
            ("a.yml", "services:\n  a:\n    image: y:$TAG\n"),
            ("b.yml", "services:\n  a:\n    restart: always\n"),
            ("other.env", "TAG=7\n"));

        Assert.Equal(["x:1", "postgres:16", "y:7"], tree.All("image", "reference"));
        Assert.Equal("infra/compose.yaml:3", tree.Named("service", "db").Child("image")?.Place());
        Assert.Equal("b.yml:3", tree.Named("service", "a").Place("restart"));
        Assert.True(tree.Named("volume").First(volume => volume["type"] == "bind").Has("project-folder"));
        Assert.Empty(tree.Codes());
    }

    [Fact]
    public void Includes_are_followed_from_file_to_file()
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "include: [one/compose.yaml]\nservices: {}\n"),
            ("one/compose.yaml", "include: [../two/compose.yaml]\n"),
            ("two/compose.yaml", "services:\n  deep: { image: x:1 }\n"));

        Assert.Equal("two/compose.yaml:2", tree.Named("service", "deep").Place());
    }

    [Theory]
    [InlineData("gone.yml", "include")]
    [InlineData("compose.yaml", "cycle")]
    [InlineData("back.yml", "cycle")]
    [InlineData("same.yml", "include")]
    public void What_cannot_be_included_is_a_problem(string path, string code)
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", $"include: [{path}]\nservices:\n  a: {{ image: x:1 }}\n"), ("back.yml", "include: [compose.yaml]\n"), ("same.yml", "services:\n  a: { image: y:1 }\n"));

        Assert.Contains(code, tree.Codes());
        Assert.Equal("x:1", tree.All("image", "reference")[0]);
    }

    [Theory]
    [InlineData("{ driver: local }", "{ driver: local }", "")]
    [InlineData("", "", "")]
    [InlineData("{ driver: local }", "{ driver: nfs }", "include")]
    [InlineData("", "{ driver: nfs }", "include")]
    [InlineData("{ labels: [a] }", "{ labels: [a, b] }", "include")]
    public void Equal_resources_of_included_files_are_no_conflict(string one, string other, string codes)
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "include: [a.yml, b.yml]\n"),
            ("a.yml", $"services:\n  a: {{ image: x:1, volumes: [work:/w] }}\nvolumes:\n  work: {one}\n"),
            ("b.yml", $"services:\n  b: {{ image: y:1, volumes: [work:/w] }}\nvolumes:\n  work: {other}\n"));

        Assert.Equal(codes, string.Join(' ', tree.Codes()));
    }

    [Theory]
    [InlineData("oci://registry.example.com/x:1")]
    [InlineData("https://example.com/compose.yaml")]
    [InlineData("git@example.com:x.git")]
    public void What_is_elsewhere_is_said_to_be_unread(string path)
    {
        var tree = ComposeTrees.Parse($"include:\n  - {path}\nservices:\n  a:\n    image: x:1\n    depends_on: [db]\n");

        Assert.True(tree.Root.Has("incomplete"));
        Assert.True(tree.Named("include").Single().Has("remote"));
        Assert.Empty(tree.Codes());
    }

    [Fact]
    public void Values_of_aliases_of_aliases_are_compared_once()
    {
        var tree = ComposeTrees.Project(("compose.yaml", "include: [a.yml, b.yml]\n"), ("a.yml", Doubled(60, "1")), ("b.yml", Doubled(60, "1")));
        var other = ComposeTrees.Project(("compose.yaml", "include: [a.yml, b.yml]\n"), ("a.yml", Doubled(60, "1")), ("b.yml", Doubled(60, "2")));

        Assert.DoesNotContain("include", tree.Codes());
        Assert.Contains("include", other.Codes());
    }

    [Theory]
    [InlineData("{ name: \"${X}-a\" }", "{ name: \"${X}-a\" }", "", false)]
    [InlineData("{ name: \"${X}-a\" }", "{ name: \"${Y}-a\" }", "", true)]
    [InlineData("{ name: \"${X}-a\", driver: nfs }", "{ name: \"${X}-a\", driver: local }", "include", false)]
    public void Variables_that_are_not_known_make_no_conflict(string one, string other, string codes, bool isIncomplete)
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "include: [a.yml, b.yml]\n"),
            ("a.yml", $"services:\n  a: {{ image: x:1, volumes: [work:/w] }}\nvolumes:\n  work: {one}\n"),
            ("b.yml", $"services:\n  b: {{ image: y:1, volumes: [work:/w] }}\nvolumes:\n  work: {other}\n"));

        Assert.Equal(codes, string.Join(' ', tree.Codes()));
        Assert.Equal(isIncomplete, tree.Root.Has("incomplete"));
    }

    private static string Doubled(int depth, string innermost) =>
        $"x-a0: &a0 [{innermost}]\n" + string.Concat(Enumerable.Range(1, depth - 1).Select(i => $"x-a{i}: &a{i} [*a{i - 1}, *a{i - 1}]\n")) + $"volumes:\n  v:\n    x-b: *a{depth - 1}\n";
}
