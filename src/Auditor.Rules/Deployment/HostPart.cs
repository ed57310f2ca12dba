using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a live host: its firewall, the ports that Docker publishes on it and the sockets that wait for connections.</summary>
internal sealed class HostPart
{
    private static readonly string[] OfFirewall = ["active", "by", "default-deny", "nat", "docker-user-drops"];
    private static readonly string[] OfPublished = ["port", "protocol", "address", "target", "local", "let-in"];
    private static readonly string[] OfListener = ["port", "protocol", "address", "local", "any"];

    private readonly DocumentTree tree;
    private readonly TreeBuilder builder;

    private HostPart(DocumentTree tree)
    {
        this.tree = tree;
        builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span);
    }

    /// <summary>Null for a host of which nothing was seen.</summary>
    public static DeploymentPart? Of(DocumentTree tree, SecretMask secrets) =>
        tree.Root.Child("firewall") is { } firewall ? new(new HostPart(tree).Write(firewall), secrets) : null;

    private DocumentTree Write(Node firewall)
    {
        var root = tree.Root;
        var file = tree.Sources[0].Path;
        builder.Open("host", firewall.Span).Attribute("file", file, firewall.Span).Attribute("name", root.Has("name") ? root["name"] : file, firewall.Span);
        Copy(root, ["listeners"]);
        Copy(firewall, OfFirewall);
        foreach (var published in firewall.ChildrenNamed("published")) Leaf("host-port", published, OfPublished);
        foreach (var listener in root.ChildrenNamed("listener")) Leaf("host-listener", listener, OfListener);
        builder.Close();
        return builder.Build();
    }

    private void Leaf(string name, Node from, string[] attributes)
    {
        builder.Open(name, from.Span);
        Copy(from, attributes);
        builder.Close();
    }

    private void Copy(Node from, string[] names)
    {
        foreach (var name in names)
        {
            if (from.Attribute(name) is { } attribute) builder.Attribute(attribute);
        }
    }
}
