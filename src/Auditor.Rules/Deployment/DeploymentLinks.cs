using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Which service builds which stage of which Dockerfile.</summary>
internal sealed class DeploymentLinks
{
    /// <summary>Stages by their Dockerfile.</summary>
    private readonly Dictionary<string, List<LinkedNode>> images = new(StringComparer.Ordinal);

    /// <summary>Services by the Dockerfile that they build.</summary>
    private readonly Dictionary<string, List<LinkedNode>> builders = new(StringComparer.Ordinal);

    /// <summary>The last stage of each name, which BuildKit takes (dockerfile2llb, addState), and the final ones, by Dockerfile and name.</summary>
    private readonly Dictionary<string, LinkedNode> stages = new(StringComparer.Ordinal);

    /// <summary>Services by the order of the stage that they build.</summary>
    private readonly Dictionary<int, List<LinkedNode>> buildersOfStages = [];

    /// <summary>Services that build, by folder and name.</summary>
    private readonly Dictionary<string, Node> namedBuilders = new(StringComparer.Ordinal);

    /// <summary>Services that build, by the repository of the image that they make.</summary>
    private readonly Dictionary<string, Node> taggedBuilders = new(StringComparer.Ordinal);

    private readonly AwaitedServices awaited = new();
    private readonly HashSet<string> secureNames = new(StringComparer.Ordinal);
    private readonly ImageRunners runners;
    private readonly ImageNamesakes namesakes = new();

    /// <summary>Dockerfiles that are not for development alone.</summary>
    private readonly List<string> others = [];

    public DeploymentLinks(IEnumerable<DeploymentPart> parts)
    {
        var firstSource = 0;
        var order = 0;
        var pullers = new List<LinkedNode>();
        foreach (var part in parts)
        {
            foreach (var node in part.Tree.Root.Children) Add(new LinkedNode(node, firstSource, order++), pullers);
            firstSource += part.Sources.Length;
        }

        foreach (var services in builders.Values) AddBuilders(services);
        foreach (var (dockerfile, its) in images)
        {
            AddNamesakes(dockerfile, its);
            if (its.Exists(static stage => !stage.Node.Has("development"))) others.Add(dockerfile);
        }

        runners = new ImageRunners(pullers, images.Keys, taggedBuilders.Keys);
    }

    /// <summary>The services that build this stage.</summary>
    public IReadOnlyList<LinkedNode> BuildersOf(LinkedNode image) => buildersOfStages.TryGetValue(image.Order, out var services) ? services : [];

    /// <summary>
    /// The services that run the image by its name, as far as names tell: a service that builds it gives it that name, or its Dockerfile is named like the service or the image.
    /// </summary>
    public RunnerGroup RunnersOf(LinkedNode image)
    {
        if (runners.IsEmpty) return new RunnerGroup();
        var repositories = new HashSet<string>(StringComparer.Ordinal);
        foreach (var builder in BuildersOf(image))
        {
            if (RepositoryOf(builder.Node) is { } repository) repositories.Add(repository);
        }

        var dockerfile = image.Node["dockerfile"];
        return runners.Of(dockerfile, repositories, IsOnly(dockerfile));
    }

    /// <summary>It stands in the root, and all others are for development.</summary>
    private bool IsOnly(string dockerfile) => !dockerfile.Contains('/', StringComparison.Ordinal) && (others.Count == 0 || (others is [var one] && one == dockerfile));

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

    /// <summary>The stage that a service builds: a target that is not known may be any stage, it is taken for none. Names of stages are compared without case.</summary>
    public LinkedNode? ImageOf(Node service)
    {
        var target = service.Attribute("target");
        return target?.Unresolved is null ? stages.GetValueOrDefault(StageKey(service["dockerfile"], target?.Value)) : null;
    }

    /// <summary>
    /// What the image that a service pulls may be made of here: what a service of the same name builds in a file beside (what production pulls is what development builds, as a rule), what a service
    /// anywhere builds and gives that name, or the Dockerfile with a health check that is called like it.
    /// </summary>
    public Node? TwinOf(Node service)
    {
        if (service.Has("dockerfile") || service.Attribute("image") is not { Unresolved: null, Value: { Length: > 0 } image }) return null;
        if (namedBuilders.TryGetValue(PlaceOf(service), out var twin) && ImageOf(twin) is { } beside) return beside.Node;
        if (taggedBuilders.TryGetValue(ImageNames.RepositoryOf(image), out var tagged)) return ImageOf(tagged)?.Node;
        return service.Has("product") ? null : namesakes.Of(ImageNames.RepositoryOf(image), service["file"]);
    }

    /// <summary>Whether another service of a project that the service's file is part of waits until it is healthy.</summary>
    public bool IsAwaited(Node service) => awaited.Has(service["file"], service["name"]);

    private void Add(LinkedNode linked, List<LinkedNode> pullers)
    {
        var node = linked.Node;
        switch (node.Name)
        {
            case "project": awaited.AddProject(node); break;
            case "image": AddImage(linked); break;
            case "web-server" when node.Has("ssl"): secureNames.UnionWith(NamesOf(node)); break;
            case "service":
                awaited.AddService(node);
                if (node.Has("dockerfile")) AddBuilder(linked);
                else if (node.Has("image") && !node.Has("built") && !node.Has("product")) pullers.Add(linked);
                break;
        }
    }

    private void AddImage(LinkedNode image)
    {
        Add(images, image);
        var dockerfile = image.Node["dockerfile"];
        if (image.Node.Has("final")) stages.TryAdd(StageKey(dockerfile, null), image);
        stages[StageKey(dockerfile, image.Node["stage"])] = image;
    }

    private void AddBuilder(LinkedNode service)
    {
        Add(builders, service);
        namedBuilders.TryAdd(PlaceOf(service.Node), service.Node);
        if (RepositoryOf(service.Node) is { } repository) taggedBuilders.TryAdd(repository, service.Node);
    }

    private void AddBuilders(List<LinkedNode> services)
    {
        foreach (var service in services)
        {
            if (ImageOf(service.Node) is not { } image) continue;
            if (!buildersOfStages.TryGetValue(image.Order, out var list)) buildersOfStages[image.Order] = list = [];
            list.Add(service);
        }
    }

    /// <summary>The final stages with a health check, unless a service gives what it builds of the Dockerfile a name.</summary>
    private void AddNamesakes(string dockerfile, List<LinkedNode> its)
    {
        var isBuilt = builders.TryGetValue(dockerfile, out var services);
        if (services?.Exists(static builder => builder.Node.Has("image")) == true) return;
        foreach (var image in its)
        {
            if (image.Node.Has("final") && image.Node.Child("effective-healthcheck") is { } check && !check.Has("none")) namesakes.Add(image, isBuilt);
        }
    }

    private static string? RepositoryOf(Node service) =>
        service.Attribute("image") is { Unresolved: null, Value: { Length: > 0 } image } ? ImageNames.RepositoryOf(image) : null;

    // Neither a folder nor a name has a NUL.
    private static string PlaceOf(Node service) => $"{service["file"][..(service["file"].LastIndexOf('/') + 1)]}\0{service["name"]}";

    /// <param name="name">Null for the final stage.</param>
    private static string StageKey(string dockerfile, string? name) => name is null ? dockerfile : $"{dockerfile}\0{name.ToUpperInvariant()}";

    private static void Add(Dictionary<string, List<LinkedNode>> index, LinkedNode linked)
    {
        var path = linked.Node["dockerfile"];
        if (!index.TryGetValue(path, out var list)) index[path] = list = [];
        list.Add(linked);
    }
}
