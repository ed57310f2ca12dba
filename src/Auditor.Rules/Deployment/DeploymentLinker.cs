using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Running;

namespace Auditor.Rules.Deployment;

/// <summary>Joins what single artifacts say into the <c>deployment</c> tree.</summary>
public static class DeploymentLinker
{
    /// <summary>The kinds of artifacts that have a part in the deployment.</summary>
    public static ImmutableArray<string> Kinds { get; } = [ArtifactKinds.Dockerfile, ArtifactKinds.Compose, ArtifactKinds.Nginx, ArtifactKinds.Host];

    /// <summary>What an image says of a service that uses it.</summary>
    private static readonly string[] OfUse = ["user", "root", "idle", "development-server", "one-shot"];

    /// <summary>Whether something that was not read, of a kind or of one that is not known, could be what an expression on the deployment asks for.</summary>
    public static bool MayHide(string? kind, string expression) => kind switch
    {
        ArtifactKinds.Nginx => AsksFor(expression, ["gateway", "web-server", "web-listener"]),
        ArtifactKinds.Dockerfile => AsksFor(expression, ["image", "gateway", "web-server", "web-listener"]),
        _ => true,
    };

    /// <summary>
    /// Whether something of the deployment that was not read could matter to a rule: the packs that ask for images and services of compose do not ask for gateways.
    /// </summary>
    public static bool MayConcern(string? kind, string rule) => kind != ArtifactKinds.Nginx
        || !(rule.StartsWith("compose/", StringComparison.Ordinal) || rule.StartsWith("dockerfile/", StringComparison.Ordinal));

    /// <summary>What of an artifact's tree the deployment needs; the tree itself can go.</summary>
    public static DeploymentPart? PartOf(DocumentTree tree, SecretMask secrets)
    {
        ArgumentNullException.ThrowIfNull(tree);
        return tree.Kind switch
        {
            ArtifactKinds.Dockerfile => DockerfilePart.Of(tree, secrets),
            ArtifactKinds.Compose => ComposePart.Of(tree, secrets),
            ArtifactKinds.Nginx => NginxPart.Of(tree, secrets),
            ArtifactKinds.Host => HostPart.Of(tree, secrets),
            _ => null,
        };
    }

    /// <summary>Whether a name stands in the expression, be it as that of an element or of something else.</summary>
    private static bool AsksFor(string expression, ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            for (var at = expression.IndexOf(name, StringComparison.Ordinal); at >= 0; at = expression.IndexOf(name, at + 1, StringComparison.Ordinal))
            {
                if (!IsNameCharacter(expression, at - 1) && !IsNameCharacter(expression, at + name.Length)) return true;
            }
        }

        return false;
    }

    private static bool IsNameCharacter(string text, int at) => (uint)at < (uint)text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == '-');

    /// <summary>The tree of all parts, in the order of their paths.</summary>
    public static LinkedDeployment Link(IEnumerable<DeploymentPart> parts)
    {
        var ordered = parts.OrderBy(part => part.Sources[0].Path, StringComparer.Ordinal).ToList();
        ImmutableArray<SourceText> sources = [.. ordered.SelectMany(part => part.Sources).DefaultIfEmpty(new SourceText("", ""))];
        var builder = new TreeBuilder(ArtifactKinds.Deployment, sources, "deployment", default);
        builder.Expect(ordered.Sum(part => part.Tree.Count), ordered.Sum(part => part.Tree.AllAttributes.Length));
        var links = new DeploymentLinks(ordered);
        var hosts = new ProjectHosts(ordered);
        var secrets = new List<(SecretMask Mask, int FirstSource)>();
        var firstSource = 0;
        var order = 0;
        foreach (var part in ordered)
        {
            foreach (var node in part.Tree.Root.Children) Write(builder, new LinkedNode(node, firstSource, order++), links, hosts);
            secrets.Add((part.Secrets, firstSource));
            firstSource += part.Sources.Length;
        }

        return new LinkedDeployment(builder.Build(), SecretMask.Join(secrets));
    }

    private static void Write(TreeBuilder builder, LinkedNode linked, DeploymentLinks links, ProjectHosts hosts)
    {
        var (node, firstSource, _) = linked;
        if (node.Name == "image") WriteImage(builder, linked, links);
        else if (node.Name == "service") WriteService(builder, node, firstSource, links);
        else if (node.Name == "exposure") ExposureWriter.Write(builder, node, firstSource, hosts);
        else if (node.Name == "web-server") WriteWebServer(builder, node, firstSource, links);
        else TreeGraft.Node(builder, node, firstSource);
    }

    /// <summary>The final stage, and each stage that a service names.</summary>
    private static void WriteImage(TreeBuilder builder, LinkedNode linked, DeploymentLinks links)
    {
        var (image, firstSource, _) = linked;
        var services = links.BuildersOf(linked);
        if (services.Count == 0 && !image.Has("final")) return;
        var span = TreeGraft.Moved(image.Span, firstSource);
        var runners = links.RunnersOf(linked);
        TreeGraft.Open(builder, image, firstSource);
        builder.Flag("elsewhere", services.Count == 0 && links.IsBuiltOtherwise(image["dockerfile"]), span);
        TreeGraft.Children(builder, image, firstSource);
        foreach (var service in services) WriteUse(builder, "built-by", service);
        foreach (var service in runners.Services) WriteUse(builder, "run-by", service);
        builder.Close();
        if (runners.IsCut) builder.Problem("deployment-too-large", $"More than {runners.Services.Count} services may run this image, each in another way: the rest was not looked at.", span);
    }

    private static void WriteUse(TreeBuilder builder, string element, LinkedNode linked)
    {
        var (service, offset, _) = linked;
        var span = TreeGraft.Moved(service.Span, offset);
        builder.Open(element, span).Attribute("service", service["name"], span).Attribute("file", service["file"], span)
            .Attribute("environment", service["environment"], span).Flag("healthcheck", service.Has("healthcheck"), span);
        foreach (var name in OfUse)
        {
            if (service.Attribute(name) is { } attribute) builder.Attribute(attribute with { Span = TreeGraft.Moved(attribute.Span, offset) });
        }

        builder.Close();
    }

    private static void WriteService(TreeBuilder builder, Node service, int firstSource, DeploymentLinks links)
    {
        TreeGraft.Open(builder, service, firstSource);
        TreeGraft.Children(builder, service, firstSource);
        if (links.ImageOf(service) is var (image, offset, _))
        {
            TreeGraft.Open(builder, image, offset, "builds");
            TreeGraft.Children(builder, image, offset);
            builder.Close();
            Derived(builder, service, image, TreeGraft.Moved(service.Span, firstSource));
        }
        else if (links.TwinOf(service)?.Child("effective-healthcheck") is { } check && !check.Has("none"))
        {
            builder.Attribute("twin-healthcheck", "true", TreeGraft.Moved(service.Span, firstSource));
        }

        builder.Flag("awaited", links.IsAwaited(service), TreeGraft.Moved(service.Span, firstSource));

        builder.Close();
    }

    private static void WriteWebServer(TreeBuilder builder, Node server, int firstSource, DeploymentLinks links)
    {
        TreeGraft.Open(builder, server, firstSource);
        if (!server.Has("https-twin") && links.HasNameWithTls(server)) builder.Attribute("https-twin", "true", TreeGraft.Moved(server.Span, firstSource));
        TreeGraft.Children(builder, server, firstSource);
        builder.Close();
    }

    /// <summary>What the compose file does not say, the image does.</summary>
    private static void Derived(TreeBuilder builder, Node service, Node image, SourceSpan span)
    {
        if (!service.Has("healthcheck") && !service.Has("healthcheck-disabled") && image.Child("effective-healthcheck") is { } check && !check.Has("none")) builder.Attribute("healthcheck", "image", span);
        if (!service.Has("user") && image.Child("effective-user") is { } user && user.Has("root")) builder.Attribute("root", "image", span);
    }
}
