using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a configuration of nginx: that there is one, its HTTP servers and what they listen on.</summary>
internal sealed class NginxPart
{
    private static readonly string[] OfServer =
    [
        "label", "place", "names", "name", "public-name", "fronted", "ssl", "plain", "local", "default", "catch-all", "only-redirects",
        "redirects-to-https", "only-acme", "only-refuses", "https-twin", "proxies", "static", "incomplete",
    ];

    private static readonly string[] OfListener = ["value", "address", "port", "ssl", "quic", "proxy-protocol", "loopback"];

    private readonly DocumentTree tree;
    private readonly TreeBuilder builder;
    private readonly HashSet<(string Address, string Port)> secureSockets;

    private NginxPart(DocumentTree tree)
    {
        this.tree = tree;
        builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span);
        secureSockets = [.. tree.Named("listen").Where(listen => listen.Has("ssl")).Select(Socket)];
    }

    public static DeploymentPart Of(DocumentTree tree, SecretMask secrets) => new(new NginxPart(tree).Write(), secrets);

    private DocumentTree Write()
    {
        var top = tree.Root.Span with { Length = 0 };
        // What was not read may hold it, so that the question stays open.
        var isOpen = tree.Root.Has("incomplete");
        builder.Open("gateway", top).Attribute("file", tree.Sources[0].Path, top);
        builder.Flag("cors", isOpen || tree.Named("add_header").Any(header => header["name"] == "access-control-allow-origin"), top);
        builder.Flag("upstreams", isOpen || tree.Named("upstream").Any(), top);
        builder.Flag("proxies", isOpen || tree.Named("server").Any(server => server.Has("proxies")), top);
        builder.Close();
        foreach (var server in tree.Named("server")) Server(server);
        return builder.Build();
    }

    private void Server(Node server)
    {
        var hasCertificate = server.Ancestors.Prepend(server).Any(block => block.ChildrenNamed("ssl_certificate").Any());
        builder.Open("web-server", server.Span).Attribute("file", tree.Sources[server.Span.Source].Path, server.Span)
            .Flag("fragment", tree.Root.Has("assumed"), server.Span).Flag("certificate", hasCertificate, server.Span);
        Copy(server, OfServer);
        foreach (var listen in server.ChildrenNamed("listen")) Listener(listen);
        builder.Close();
    }

    private void Listener(Node listen)
    {
        builder.Open("web-listener", listen.Span).Flag("socket-ssl", secureSockets.Contains(Socket(listen)), listen.Span);
        Copy(listen, OfListener);
        builder.Close();
    }

    private void Copy(Node from, string[] names)
    {
        foreach (var name in names)
        {
            if (from.Attribute(name) is { } attribute) builder.Attribute(attribute);
        }
    }

    private static (string Address, string Port) Socket(Node listen) => (listen["address"], listen["port"]);
}
