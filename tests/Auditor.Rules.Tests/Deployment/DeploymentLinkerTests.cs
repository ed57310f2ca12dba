using Auditor.Documents;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Deployment;

public sealed class DeploymentLinkerTests
{
    [Fact]
    public void Images_come_by_path_and_their_spans_point_into_their_own_files()
    {
        var linked = DeploymentLinker.Link([Part("b/Dockerfile", "xx USER app"), Part("a/Dockerfile", "USER root")]).Tree;
        var users = linked.Named("effective-user").ToList();
        Assert.Equal(["a/Dockerfile", "b/Dockerfile"], linked.Named("image").Select(image => image["dockerfile"]));
        Assert.Equal([("a/Dockerfile", "USER"), ("b/Dockerfile", "xx U")], users.Select(user => (user.Source.Path, linked.TextOf(user.Span))));
    }

    [Fact]
    public void Secrets_of_the_whole_artifact_stay_hidden()
    {
        var secrets = DeploymentLinker.Link([Part("b/Dockerfile", "x"), Part("a/Dockerfile", "y", "fake-secret")]).Secrets;
        Assert.Equal("[REDACTED]", secrets.Hide("fake-secret"));
    }

    [Fact]
    public void A_configuration_of_nginx_is_a_gateway()
    {
        var tree = new TreeBuilder(ArtifactKinds.Nginx, [new SourceText("nginx/nginx.conf", "events {}")], "nginx", new SourceSpan(0, 0, 9)).Build();
        var gateway = Assert.Single(DeploymentLinker.Link([DeploymentLinker.PartOf(tree, SecretMask.Of(tree))!]).Tree.Named("gateway"));
        Assert.Equal(("nginx/nginx.conf", "nginx/nginx.conf"), (gateway["file"], gateway.Source.Path));
    }

    [Fact]
    public void Without_parts_there_is_an_empty_deployment() => Assert.Equal(1, DeploymentLinker.Link([]).Tree.Count);

    [Theory]
    [InlineData("shell", true)]
    [InlineData("dockerfile", false)]
    public void Nothing_but_a_Dockerfile_with_a_final_stage_has_a_part(string kind, bool hasFinal)
    {
        var builder = new TreeBuilder(kind, [new SourceText("f", "")], "dockerfile", default);
        builder.Open("stage", default).Flag("final", hasFinal, default);
        var tree = builder.Build();
        Assert.Null(DeploymentLinker.PartOf(tree, SecretMask.Of(tree)));
    }

    private static DeploymentPart Part(string path, string text, string secret = "")
    {
        var builder = new TreeBuilder(ArtifactKinds.Dockerfile, [new SourceText(path, text)], "dockerfile", default);
        builder.Leaf("arg", default, new TreeAttribute("value", secret, default, IsSecret: true));
        builder.Open("stage", default).Flag("final", true, default).Open("effective-user", new SourceSpan(0, 0, 4)).Attribute("value", "u", default);
        var tree = builder.Build();
        return Assert.IsType<DeploymentPart>(DeploymentLinker.PartOf(tree, SecretMask.Of(tree)));
    }
}
