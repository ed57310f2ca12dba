using Auditor.Documents;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;

namespace Auditor.Rules.Tests.Deployment;

public sealed class WebServerTests
{
    [Theory]
    [InlineData(" shop.example ", true)]
    [InlineData(" *.example ", true)]
    [InlineData(" .shop.example ", true)]
    [InlineData(" www.shop.example ", false)]
    public void A_server_of_another_file_with_TLS_is_the_twin(string names, bool isTwin)
    {
        var plain = Part("a.conf", " shop.example ", isSecure: false);
        var servers = DeploymentLinker.Link([plain, Part("b.conf", names, isSecure: true)]).Tree.Named("web-server").ToList();
        Assert.Equal(["a.conf", "b.conf"], servers.Select(server => server["file"]));
        Assert.Equal(isTwin, servers[0].Has("https-twin"));
    }

    [Fact]
    public void A_server_without_TLS_is_no_twin()
    {
        var tree = DeploymentLinker.Link([Part("a.conf", " shop.example ", isSecure: false), Part("b.conf", " shop.example ", isSecure: false)]).Tree;
        Assert.DoesNotContain(tree.Named("web-server"), server => server.Has("https-twin"));
    }

    [Theory]
    [InlineData("80", false, true)]
    [InlineData("80", true, false)]
    [InlineData("8080", false, false)]
    [InlineData("", false, true)]
    public void Port_80_is_that_of_more_than_the_loopback(string port, bool isLoopback, bool expected)
    {
        var part = Part("a.conf", " shop.example ", isSecure: false, port, isLoopback);
        Assert.Equal(expected, DeploymentLinker.Link([part]).Tree.Named("web-server").Single().Has("port-80"));
    }

    private static DeploymentPart Part(string path, string names, bool isSecure, string port = "80", bool isLoopback = false)
    {
        var builder = new TreeBuilder(ArtifactKinds.Nginx, [new SourceText(path, "server {}")], "nginx", default);
        builder.Open("server", default).Attribute("label", "l", default).Attribute("place", "p", default).Attribute("names", names, default).Flag("ssl", isSecure, default);
        if (port.Length > 0) builder.Open("listen", default).Attribute("port", port, default).Flag("loopback", isLoopback, default).Close();
        var tree = builder.Build();
        return Assert.IsType<DeploymentPart>(DeploymentLinker.PartOf(tree, SecretMask.Of(tree)));
    }
}
