using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Which service builds which stage of which Dockerfile.</summary>
internal sealed class DeploymentLinks
{
    private readonly Dictionary<string, List<(Node Image, int FirstSource)>> images = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(Node Service, int FirstSource)>> builders = new(StringComparer.Ordinal);

    /// <summary>Services that build, by folder and name.</summary>
    private readonly Dictionary<string, (Node Service, int FirstSource)> namedBuilders = new(StringComparer.Ordinal);

    /// <summary>Services that build, by the repository of the image that they make.</summary>
    private readonly Dictionary<string, Node> taggedBuilders = new(StringComparer.Ordinal);

    /// <summary>Services that others of a project wait for until they are healthy, by each file that the project is made of and their name.</summary>
    private readonly HashSet<string> awaited = new(StringComparer.Ordinal);

    /// <summary>Services that run an image of nobody known, which they do not build.</summary>
    private readonly List<(Node Service, int FirstSource)> pullers = [];

    private readonly HashSet<string> secureNames = new(StringComparer.Ordinal);

    public DeploymentLinks(IEnumerable<DeploymentPart> parts)
    {
        var firstSource = 0;
        foreach (var part in parts)
        {
            string[] files = [];
            foreach (var node in part.Tree.Root.Children)
            {
                if (node.Name == "project") files = node["files"].Split(' ', StringSplitOptions.RemoveEmptyEntries);
                else if (node.Name == "service") AddAwaited(node, files);

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
        var built = BuildersOf(image).ConvertAll(service => ImageNames.RepositoryOf(service.Service["image"]));
        var isOnly = IsOnly(image["dockerfile"]);
        return pullers.FindAll(puller => isOnly || built.Contains(ImageNames.RepositoryOf(puller.Service["image"])) || ImageNames.IsNamedLike(image["dockerfile"], puller.Service["name"], puller.Service["image"]));
    }

    /// <summary>It stands in the root, and all others are for development.</summary>
    private bool IsOnly(string dockerfile)
    {
        if (dockerfile.Contains('/', StringComparison.Ordinal)) return false;
        foreach (var (other, stages) in images)
        {
            if (other != dockerfile && stages.Exists(static stage => !stage.Image.Has("development"))) return false;
        }

        return true;
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

    /// <summary>
    /// What the image that a service pulls may be made of here: what a service of the same name builds in a file beside (what production pulls is what development builds, as a rule), what a service
    /// anywhere builds and gives that name, or the Dockerfile with a health check that is called like it.
    /// </summary>
    public Node? TwinOf(Node service)
    {
        if (service.Has("dockerfile") || service.Attribute("image") is not { Unresolved: null, Value: { Length: > 0 } image }) return null;
        if (namedBuilders.TryGetValue(PlaceOf(service), out var twin) && ImageOf(twin.Service) is var (beside, _)) return beside;
        if (taggedBuilders.TryGetValue(ImageNames.RepositoryOf(image), out var tagged)) return ImageOf(tagged)?.Image;
        return service.Has("product") ? null : Namesake(ImageNames.RepositoryOf(image), service["file"]);
    }

    /// <summary>Whether another service of a project that the service's file is part of waits until it is healthy.</summary>
    public bool IsAwaited(Node service) => awaited.Contains(InFile(service["file"], service["name"]));

    private void AddAwaited(Node service, string[] files)
    {
        foreach (var dependency in service.ChildrenNamed("depends-on"))
        {
            if (dependency["condition"] != "service_healthy") continue;
            foreach (var file in files) awaited.Add(InFile(file, dependency["service"]));
        }
    }

    private static string InFile(string file, string name) => $"{file}\0{name}";

    private Node? Namesake(string repository, string file)
    {
        foreach (var (dockerfile, stages) in images)
        {
            var isBuilt = builders.TryGetValue(dockerfile, out var services);
            if (services?.Exists(builder => builder.Service.Has("image")) == true || !ImageNames.MayName(repository, file, dockerfile, isBuilt)) continue;
            foreach (var (image, _) in stages)
            {
                if (image.Has("final") && image.Child("effective-healthcheck") is { } check && !check.Has("none")) return image;
            }
        }

        return null;
    }

    private void AddBuilder(Node service, int firstSource)
    {
        Add(builders, service, firstSource);
        namedBuilders.TryAdd(PlaceOf(service), (service, firstSource));
        if (service.Attribute("image") is { Unresolved: null, Value: { Length: > 0 } image }) taggedBuilders.TryAdd(ImageNames.RepositoryOf(image), service);
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
