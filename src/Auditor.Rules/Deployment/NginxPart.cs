using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a configuration of nginx: its HTTP servers.</summary>
internal static class NginxPart
{
    private static readonly string[] Kept =
        ["label", "place", "names", "name", "public-name", "fronted", "ssl", "plain", "local", "default", "catch-all", "only-redirects", "redirects-to-https", "only-acme", "only-refuses", "https-twin", "proxies", "static", "incomplete"];

    /// <summary>Null when there is no server.</summary>
    public static DeploymentPart? Of(DocumentTree tree, SecretMask secrets)
    {
        var builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span);
        var any = false;
        foreach (var server in tree.Named("server"))
        {
            any = true;
            Server(builder, tree, server);
        }

        return any ? new DeploymentPart(builder.Build(), secrets) : null;
    }

    private static void Server(TreeBuilder builder, DocumentTree tree, Node server)
    {
        builder.Open("web-server", server.Span).Attribute("file", tree.Sources[server.Span.Source].Path, server.Span);
        foreach (var name in Kept)
        {
            if (server.Attribute(name) is { } attribute) builder.Attribute(attribute);
        }

        builder.Flag("port-80", server.ChildrenNamed("listen").Any(listen => listen["port"] == "80" && !listen.Has("loopback")) || !server.ChildrenNamed("listen").Any(), server.Span).Close();
    }
}
