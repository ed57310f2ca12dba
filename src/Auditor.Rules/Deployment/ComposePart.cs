using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>What the deployment needs of a compose project: its services, what they publish, where they keep data, their networks.</summary>
internal sealed class ComposePart
{
    private static readonly string[] Kept =
    [
        "body", "role", "product", "known-healthcheck", "image-unchecked", "one-shot", "idle", "hidden", "built", "from-base", "amended", "restart", "user", "root", "privileged", "read-only", "init", "network-mode", "stop-signal", "stop-grace-period",
        "replicas", "published", "memory-limit", "cpu-limit", "pids-limit",
    ];

    private static readonly string[] OfProject = ["files", "mode", "environment", "environment-because", "incomplete"];
    private static readonly string[] OfNetwork = ["name", "internal", "external"];
    private static readonly string[] Commands = ["entrypoint", "cmd"];
    private static readonly string[] OfProduct = ["role", "product"];
    private static readonly string[] OfPort = ["value", "form", "body", "published", "published-end", "target", "target-end", "protocol", "host-ip", "loopback", "all-interfaces", "random"];
    private static readonly string[] OfDataStore = ["role", "product", "published"];

    private readonly DocumentTree tree;
    private readonly TreeBuilder builder;
    private readonly string file;

    private ComposePart(DocumentTree tree)
    {
        this.tree = tree;
        file = tree.Sources[0].Path;
        builder = new TreeBuilder(ArtifactKinds.Deployment, tree.Sources, "deployment", tree.Root.Span, tree.Count / 2, tree.Count);
    }

    public static DeploymentPart Of(DocumentTree tree, SecretMask secrets) => new(new ComposePart(tree).Write(), secrets);

    private DocumentTree Write()
    {
        var root = tree.Root;
        builder.Open("project", root.Span with { Length = 0 }).Attribute("file", file, root.Span with { Length = 0 });
        foreach (var name in OfProject) Copy(root, name);
        builder.Close();
        foreach (var network in root.ChildrenNamed("declared-network")) Network(network);
        foreach (var service in root.ChildrenNamed("service")) Service(service);
        return builder.Build();
    }

    private void Network(Node network)
    {
        builder.Open("network", network.Span).Attribute("file", file, network.Span);
        foreach (var name in OfNetwork) Copy(network, name);
        builder.Close();
    }

    private void Service(Node service)
    {
        Open("service", service, service.Span);
        Copy(service, "name");
        foreach (var name in Kept) Copy(service, name);
        DevelopmentServer(service);
        if (service.Child("image") is { } image) builder.Attribute("image", image["reference"], image.Span);
        if (service.Child("healthcheck") is { } check && !check.Has("disabled")) builder.Attribute("healthcheck", "compose", check.Span);
        if (service.Child("healthcheck") is { } off && off.Has("disabled")) builder.Attribute("healthcheck-disabled", "true", off.Span);
        Build(service);
        foreach (var child in service.Children)
        {
            if (child.Name is "network" or "depends-on" or "profile") TreeGraft.Node(builder, child, 0);
        }

        builder.Close();
        foreach (var port in service.ChildrenNamed("port")) Exposure(service, port);
        if (service.Has("stateful")) DataStore(service);
    }

    /// <summary>Of its own command, whatever the image starts.</summary>
    private void DevelopmentServer(Node service)
    {
        foreach (var name in Commands)
        {
            if (service.Child(name)?.Descendants("command").FirstOrDefault(node => node.Has("development-server")) is not { Tree: not null } command) continue;
            Copy(command, "development-server");
            return;
        }
    }

    private void Build(Node service)
    {
        if (service.Child("build") is not { } build) return;
        if (build.Attribute("dockerfile-path") is { } path) builder.Attribute("dockerfile", path.Value, path.Span);
        if (build.Attribute("target") is { } target) builder.Attribute("target", target.Value, target.Span);
    }

    private void Exposure(Node service, Node port)
    {
        Open("exposure", service, port.Span);
        foreach (var name in OfProduct) Copy(service, name);
        foreach (var name in OfPort) Copy(port, name);
        if (service.Attribute("hidden") is { } hidden) builder.Attribute(hidden);
        builder.Attribute("service", service["name"], service.Span);
        Keeper(service);
        builder.Close();
    }

    /// <summary>Who answers on the port, and whether it asks for a password: links of the chain of evidence.</summary>
    private void Keeper(Node service)
    {
        builder.Open("answers", service.Span).Attribute("service", service["name"], service.Span);
        foreach (var name in OfProduct) Copy(service, name);
        if (service.Attribute("authentication") is { } authentication)
            builder.Open("authentication", authentication.Span).Attribute(authentication with { Name = "by" }).Close();
        builder.Close();
    }

    private void DataStore(Node service)
    {
        Open("data-store", service, service.Span);
        builder.Attribute("service", service["name"], service.Span);
        foreach (var name in OfDataStore) Copy(service, name);
        if (service.Child("image") is { } image && image.Attribute("tag") is { } tag) builder.Attribute("tag", tag.Value, tag.Span);
        foreach (var child in service.ChildrenNamed("data-directory")) TreeGraft.Node(builder, child, 0);
        builder.Close();
    }

    private void Open(string element, Node service, SourceSpan span)
    {
        builder.Open(element, span).Attribute("file", file, span);
        if (tree.Root.Attribute("environment") is { } environment) builder.Attribute("environment", environment.Value, service.Span);
    }

    private void Copy(Node from, string name)
    {
        if (from.Attribute(name) is { } attribute) builder.Attribute(attribute);
    }
}
