using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Which service builds which stage of which Dockerfile.</summary>
internal sealed class DeploymentLinks
{
    private readonly Dictionary<string, List<(Node Image, int FirstSource)>> images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Node Service, int FirstSource)>> builders = new(StringComparer.Ordinal);

    /// <summary>Services that build, by folder and name.</summary>
    private readonly Dictionary<string, (Node Service, int FirstSource)> namedBuilders = new(StringComparer.Ordinal);

    /// <summary>Services that run an image of nobody known, which they do not build.</summary>
    private readonly List<(Node Service, int FirstSource)> pullers = [];

    private readonly HashSet<string> secureNames = new(StringComparer.Ordinal);

    public DeploymentLinks(IEnumerable<DeploymentPart> parts)
    {
        var firstSource = 0;
        foreach (var part in parts)
        {
            foreach (var node in part.Tree.Root.Children)
            {
                if (node.Name == "image") Add(images, node, firstSource);
                else if (node.Name == "web-server" && node.Has("ssl")) secureNames.UnionWith(NamesOf(node));
                else if (node.Name == "service" && node.Has("dockerfile")) AddBuilder(node, firstSource);
                else if (node.Name == "service" && node.Has("image") && !node.Has("built") && !node.Has("product")) pullers.Add((node, firstSource));
            }

            firstSource += part.Sources.Length;
        }
    }

    /// <summary>The services that build this stage.</summary>
    public List<(Node Service, int FirstSource)> BuildersOf(Node image) =>
        builders.TryGetValue(image["dockerfile"], out var services) ? services.FindAll(service => Builds(service.Service, image)) : [];

    /// <summary>
    /// The services that run the image by its name, as far as names tell: a service that builds it gives it that name, or its Dockerfile is named like the service or the image.
    /// </summary>
    public List<(Node Service, int FirstSource)> RunnersOf(Node image)
    {
        if (pullers.Count == 0) return [];
        var built = BuildersOf(image).ConvertAll(service => ImageName.Repository(service.Service["image"]));
        var isOnly = images.Count == 1 && !image["dockerfile"].Contains('/', StringComparison.Ordinal);
        return pullers.FindAll(puller => isOnly || built.Contains(ImageName.Repository(puller.Service["image"])) || ImageName.IsOf(image["dockerfile"], puller.Service["name"], puller.Service["image"]));
    }

    /// <summary>Whether services build the Dockerfile, whatever stage of it.</summary>
    public bool IsBuiltOtherwise(string dockerfile) => builders.ContainsKey(dockerfile);

    /// <summary>Whether a web server of any artifact has TLS and one of the names, or a wildcard that matches it.</summary>
    public bool HasNameWithTls(Node server) => secureNames.Count > 0 && NamesOf(server).Any(IsSecure);

    private bool IsSecure(string name)
    {
        if (secureNames.Contains(name) || secureNames.Contains("." + name)) return true;
        for (var dot = name.IndexOf('.', StringComparison.Ordinal); dot > 0; dot = name.IndexOf('.', dot + 1))
        {
            if (secureNames.Contains("*" + name[dot..]) || secureNames.Contains(name[dot..])) return true;
        }

        return false;
    }

    private static string[] NamesOf(Node server) => server["names"].Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public (Node Image, int FirstSource)? ImageOf(Node service)
    {
        if (!images.TryGetValue(service["dockerfile"], out var stages)) return null;
        foreach (var stage in stages)
        {
            if (Builds(service, stage.Image)) return stage;
        }

        return null;
    }

    /// <summary>The image that a service of the same name builds in a file beside: what production pulls is what development builds, as a rule.</summary>
    public Node? TwinOf(Node service) =>
        !service.Has("dockerfile") && service.Has("image") && namedBuilders.TryGetValue(PlaceOf(service), out var twin) ? ImageOf(twin.Service)?.Image : null;

    private void AddBuilder(Node service, int firstSource)
    {
        Add(builders, service, firstSource);
        namedBuilders.TryAdd(PlaceOf(service), (service, firstSource));
    }

    // Neither a folder nor a name has a NUL.
    private static string PlaceOf(Node service) => $"{service["file"][..(service["file"].LastIndexOf('/') + 1)]}\0{service["name"]}";

    /// <summary>A target that is not known may be any stage: it is taken for none. Names of stages are compared without case.</summary>
    private static bool Builds(Node service, Node image)
    {
        if (service.Attribute("target") is not { } target) return image.Has("final");
        return target.Unresolved is null && image["stage"].Equals(target.Value, StringComparison.OrdinalIgnoreCase);
    }

    private static void Add(Dictionary<string, List<(Node, int)>> index, Node node, int firstSource)
    {
        var path = node["dockerfile"];
        if (!index.TryGetValue(path, out var list)) index[path] = list = [];
        list.Add((node, firstSource));
    }
}
