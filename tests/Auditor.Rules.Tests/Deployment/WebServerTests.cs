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

    [Fact]
    public void Listeners_know_whether_their_socket_has_TLS()
    {
        var builder = new TreeBuilder(ArtifactKinds.Nginx, [new SourceText("a.conf", "server {}")], "nginx", default);
        Server(builder, " a ", isSecure: true, ("443", true));
        Server(builder, " b ", isSecure: false, ("443", false), ("80", false));
        var listeners = Linked(builder).Named("web-listener").ToList();
        Assert.Equal([("443", true), ("443", true), ("80", false)], listeners.Select(listener => (listener["port"], listener.Has("socket-ssl"))));
        Assert.False(listeners[1].Has("ssl"));
    }

    [Fact]
    public void A_piece_of_a_configuration_says_so_and_a_certificate_above_counts()
    {
        var builder = new TreeBuilder(ArtifactKinds.Nginx, [new SourceText("a.conf", "server {}")], "nginx", default);
        builder.Flag("assumed", true, default).Open("fragment", default).Leaf("ssl_certificate", default);
        Server(builder, " a ", isSecure: true);
        var server = Linked(builder).Named("web-server").Single();
        Assert.True(server.Has("fragment") && server.Has("certificate"));
    }

    private static DeploymentPart Part(string path, string names, bool isSecure)
    {
        var builder = new TreeBuilder(ArtifactKinds.Nginx, [new SourceText(path, "server {}")], "nginx", default);
        Server(builder, names, isSecure);
        return PartOf(builder);
    }

    private static void Server(TreeBuilder builder, string names, bool isSecure, params (string Port, bool IsSsl)[] listeners)
    {
        builder.Open("server", default).Attribute("label", "l", default).Attribute("place", "p", default).Attribute("names", names, default).Flag("ssl", isSecure, default);
        foreach (var (port, isSsl) in listeners) builder.Open("listen", default).Attribute("address", "*", default).Attribute("port", port, default).Flag("ssl", isSsl, default).Close();
        builder.Close();
    }

    private static DocumentTree Linked(TreeBuilder builder) => DeploymentLinker.Link([PartOf(builder)]).Tree;

    private static DeploymentPart PartOf(TreeBuilder builder)
    {
        var tree = builder.Build();
        return Assert.IsType<DeploymentPart>(DeploymentLinker.PartOf(tree, SecretMask.Of(tree)));
    }
}
