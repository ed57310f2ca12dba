namespace Auditor.Parsers.Tests.Compose;

public sealed class ExtendsTests
{
    [Fact]
    public void What_is_extended_lies_below()
    {
        var tree = ComposeTrees.Parse("services:\n  base:\n    image: x:1\n    cap_drop: [ALL]\n    environment: { A: 1, B: 1 }\n  web:\n    extends: base\n    cap_drop: [NET_RAW]\n    environment: { B: 2 }\n");
        var web = tree.Named("service", "web");

        Assert.Equal("x:1", web.Child("image")?["reference"]);
        Assert.Equal("compose.yaml:3", web.Child("image")?.Place());
        Assert.Equal(["ALL", "NET_RAW"], web.All("capability", "name"));
        Assert.Equal(["1", "2"], web.All("environment", "value"));
    }

    [Fact]
    public void Another_file_is_followed_and_its_paths_start_at_that_file()
    {
        var tree = ComposeTrees.Project(
            ("compose.yaml", "services:\n  web:\n    extends:\n      file: common/base.yml\n      service: app\n    volumes: [./own:/own]\n"),
            ("common/base.yml", "services:\n  app:\n    extends: { service: root }\n    build: ./src\n    env_file: app.env\n    volumes: [./data:/data]\n  root:\n    restart: always\n"),
            ("common/app.env", "KEY=1\n"),
            ("common/src/Dockerfile", ""),
            ("common/data/x", ""),
            ("own/x", ""));
        var web = tree.Named("service", "web");

        Assert.Equal("common/src/Dockerfile", web.Child("build")?["dockerfile-path"]);
        Assert.True(web.Child("build")?.Has("dockerfile-exists"));
        Assert.Equal("common/base.yml:8", web.Place("restart"));
        Assert.Equal("common/app.env:1", web.Child("environment")?.Place());
        Assert.All(web.Descendants("volume"), volume => Assert.True(volume.Has("project-folder")));
        Assert.Contains("common/base.yml", tree.All("file", "path"));
        Assert.Empty(tree.Codes());
    }

    [Theory]
    [InlineData("extends: gone", "extends")]
    [InlineData("extends: { service: webb }", "extends")]
    [InlineData("extends: { file: gone.yml, service: x }", "extends")]
    [InlineData("extends: { file: other.yml, service: x }", "extends")]
    [InlineData("extends: web", "cycle")]
    [InlineData("extends: { file: compose.yaml, service: web }", "cycle")]
    public void What_cannot_be_followed_is_a_problem(string extends, string code)
    {
        var tree = ComposeTrees.Project(("compose.yaml", $"services:\n  web:\n    image: x:1\n    {extends}\n"), ("other.yml", "services: {}\n"));

        Assert.Equal("compose.yaml:4", tree.Problem(code).Place());
        Assert.Equal("x:1", tree.Named("image").Single()["reference"]);
    }

    [Theory]
    [InlineData("./stacks/base.yml", "")]
    [InlineData("./stacks/gone.yml", "extends")]
    public void A_path_may_start_in_the_folder_that_a_command_names(string path, string codes)
    {
        var tree = ComposeTrees.Project(("stacks/infra.compose.yml", $"services:\n  web:\n    extends: {{ file: {path}, service: web }}\n"), ("stacks/base.yml", "services:\n  web:\n    image: x:1\n"));

        Assert.True(tree.Root.Has("incomplete"));
        Assert.Equal(codes, string.Join(' ', tree.Codes()));
    }

    [Fact]
    public void A_circle_of_several_services_ends()
    {
        var tree = ComposeTrees.Parse("services:\n  a: { extends: b, image: x:1 }\n  b: { extends: c }\n  c: { extends: a, restart: always }\n");

        Assert.Contains("cycle", tree.Codes());
        Assert.Equal(3, tree.Named("service").Count());
    }

    [Fact]
    public void A_file_outside_of_the_target_leaves_the_project_incomplete()
    {
        var tree = ComposeTrees.Parse("services:\n  web:\n    extends: { file: ../../up.yml, service: x }\n    depends_on: [gone]\n");

        Assert.True(tree.Root.Has("incomplete"));
        Assert.Empty(tree.Codes());
    }
}
