using Auditor.Documents;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Deployment;

/// <summary>What of several files belongs together.</summary>
public sealed class DeploymentLinksTests
{
    [Theory]
    [InlineData("web/Dockerfile", "queue", "example/shop-web:3")]
    [InlineData("web/Dockerfile", "web", "example/shop")]
    [InlineData("Dockerfile.web", "queue", "example/shop:web")]
    public void An_image_is_run_by_services_that_are_called_like_it(string dockerfile, string service, string image)
    {
        var linked = Link(Image(dockerfile), Image("other/Dockerfile"), Compose("compose.yaml", tree => Service(tree, service, image)));

        Assert.Equal([(dockerfile, service)], linked.Named("run-by").Select(use => (use.Parent!.Value["dockerfile"], use["service"])));
    }

    [Fact]
    public void Services_that_say_the_same_are_one_run()
    {
        var linked = Link(Image("web/Dockerfile"), Compose("compose.yaml", tree =>
        {
            Service(tree, "web", "example/web", user: "1");
            Service(tree, "worker", "example/shop-web", user: "1");
            Service(tree, "admin", "example/shop_web", user: "2");
        }));

        Assert.Equal(["web", "admin"], linked.Named("run-by").Select(use => use["service"]));
        Assert.Empty(linked.Problems);
    }

    [Fact]
    public void Runs_that_are_not_listed_are_a_problem()
    {
        var linked = Link(Image("web/Dockerfile"), Compose("compose.yaml", tree =>
        {
            for (var i = 0; i < 101; i++) Service(tree, $"s{i}", "example/web", user: $"{i}");
        }));

        Assert.Equal(100, linked.Named("run-by").Count());
        Assert.Equal("deployment-too-large", Assert.Single(linked.Problems).Code);
    }

    [Fact]
    public void A_service_builds_the_stage_that_it_names_and_else_the_last()
    {
        var linked = Link(Image("Dockerfile", "build", "run"), Compose("compose.yaml", tree =>
        {
            Service(tree, "a", "", builds: "Dockerfile");
            Service(tree, "b", "", builds: "Dockerfile", target: "BUILD");
            Service(tree, "c", "", builds: "Dockerfile", target: "gone");
        }));

        Assert.Equal([("build", "b"), ("run", "a")], linked.Named("built-by").Select(use => (use.Parent!.Value["stage"], use["service"])));
    }

    [Fact]
    public void Of_stages_with_one_name_the_last_is_built()
    {
        var linked = Link(Image("Dockerfile", "run", "other", "RUN"), Compose("compose.yaml", tree => Service(tree, "a", "", builds: "Dockerfile", target: "run")));

        Assert.Equal("RUN", Assert.Single(linked.Named("built-by")).Parent!.Value["stage"]);
    }

    [Theory]
    [InlineData("one.yml", "db", true)]
    [InlineData("two.yml", "db", true)]
    [InlineData("one.yml", "web", false)]
    [InlineData("three.yml", "db", false)]
    public void A_service_is_awaited_in_every_file_of_a_project(string file, string name, bool isAwaited)
    {
        var linked = Link(
            Compose("one.yml", tree => Service(tree, "web", "x", waitsFor: "db"), "one.yml two.yml"),
            Compose(file == "one.yml" ? "one.yml" : file, tree => Service(tree, name, "x"), file));

        Assert.Equal(isAwaited, linked.Named("service").Last(service => service["name"] == name).Has("awaited"));
    }

    [Theory]
    [InlineData("api/Dockerfile", "deploy/compose.yaml", "example/shop-api", true)]
    [InlineData("api/Dockerfile", "deploy/compose.yaml", "example/shopapi", false)]
    [InlineData("shop/docker/Dockerfile", "shop/deploy/compose.yaml", "example/any", true)]
    [InlineData("shop/docker/Dockerfile", "other/compose.yaml", "example/any", false)]
    [InlineData("docker/Dockerfile", "other/compose.yaml", "example/any", true)]
    public void An_image_may_bring_the_check_of_a_Dockerfile_that_is_called_like_it(string dockerfile, string compose, string image, bool isTwin)
    {
        var linked = Link(Image(dockerfile), Compose(compose, tree => Service(tree, "s", image)));

        Assert.Equal(isTwin, linked.Named("service").Single().Has("twin-healthcheck"));
    }

    [Fact]
    public void What_has_no_room_in_the_deployment_is_a_problem()
    {
        var linked = Link(Image("Dockerfile", 60_000), Compose("compose.yaml", tree =>
        {
            for (var i = 0; i < 40; i++) Service(tree, $"s{i}", "", builds: "Dockerfile");
        }));

        Assert.Equal("tree-too-large", Assert.Single(linked.Problems).Code);
    }

    private static DocumentTree Link(params DeploymentPart[] parts) => DeploymentLinker.Link(parts).Tree;

    private static DeploymentPart Image(string path, params string[] stages)
    {
        var builder = new TreeBuilder(ArtifactKinds.Dockerfile, [new SourceText(path, "")], "dockerfile", default);
        if (stages.Length == 0) stages = [""];
        foreach (var name in stages)
        {
            builder.Open("stage", default).Flag("final", name == stages[^1], default);
            if (name.Length > 0) builder.Attribute("name", name, default);
            builder.Leaf("effective-healthcheck", default).Close();
        }

        return Part(builder.Build());
    }

    private static DeploymentPart Image(string path, int ports)
    {
        var builder = new TreeBuilder(ArtifactKinds.Dockerfile, [new SourceText(path, "")], "dockerfile", default);
        builder.Open("stage", default).Flag("final", true, default);
        for (var i = 0; i < ports; i++) builder.Leaf("effective-port", default);
        return Part(builder.Build());
    }

    private static DeploymentPart Compose(string path, Action<TreeBuilder> services, string? files = null)
    {
        var builder = new TreeBuilder(ArtifactKinds.Compose, [new SourceText(path, "")], "compose", default);
        builder.Attribute("files", files ?? path, default);
        services(builder);
        return Part(builder.Build());
    }

    private static void Service(TreeBuilder builder, string name, string image, string? user = null, string? builds = null, string? target = null, string? waitsFor = null)
    {
        builder.Open("service", default).Attribute("name", name, default);
        if (user is not null) builder.Attribute("user", user, default);
        if (image.Length > 0) builder.Leaf("image", default, new TreeAttribute("reference", image, default));
        if (waitsFor is not null) builder.Leaf("depends-on", default, new TreeAttribute("service", waitsFor, default), new TreeAttribute("condition", "service_healthy", default));
        if (builds is not null)
        {
            builder.Attribute("built", "true", default).Open("build", default).Attribute("dockerfile-path", builds, default);
            if (target is not null) builder.Attribute("target", target, default);
            builder.Close();
        }

        builder.Close();
    }

    private static DeploymentPart Part(DocumentTree tree) => Assert.IsType<DeploymentPart>(DeploymentLinker.PartOf(tree, SecretMask.Of(tree)));
}
