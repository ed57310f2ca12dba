using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>
/// Services that run an image of nobody known, which they do not build: found by the names that they share with Dockerfiles and by the repositories that others build, so that no image is compared with
/// all services.
/// </summary>
internal sealed class ImageRunners
{
    /// <summary>Several that say the same of how the image is run count as one.</summary>
    private static readonly string[] Said = ["environment", "user", "root", "idle", "development-server", "one-shot"];

    private readonly Dictionary<string, RunnerGroup> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, RunnerGroup> byRepository = new(StringComparer.Ordinal);
    private readonly RunnerGroup all = new();
    private readonly List<LinkedNode> services;

    public ImageRunners(List<LinkedNode> services, IEnumerable<string> dockerfiles, IEnumerable<string> repositories)
    {
        this.services = services;
        if (services.Count == 0) return;
        foreach (var dockerfile in dockerfiles)
        {
            foreach (var name in ImageNames.NamesOf(dockerfile)) byName.TryAdd(name, new RunnerGroup());
        }

        foreach (var repository in repositories) byRepository.TryAdd(repository, new RunnerGroup());
        foreach (var service in services) Add(service);
    }

    public bool IsEmpty => services.Count == 0;

    /// <summary>Those whose service or image is called like the Dockerfile, or whose image is of one of the repositories; in order.</summary>
    /// <param name="isOnly">There is no other Dockerfile that any of them could run.</param>
    public RunnerGroup Of(string dockerfile, IEnumerable<string> repositories, bool isOnly)
    {
        if (isOnly) return all;
        var groups = new List<RunnerGroup>();
        foreach (var name in ImageNames.NamesOf(dockerfile)) groups.Add(byName[name]);
        foreach (var repository in repositories) groups.Add(byRepository[repository]);
        return RunnerGroup.Join(groups);
    }

    private void Add(LinkedNode service)
    {
        var said = SaidBy(service.Node);
        var image = service.Node["image"];
        all.Add(service, said);
        if (byRepository.TryGetValue(ImageNames.RepositoryOf(image), out var built)) built.Add(service, said);
        foreach (var name in ImageNames.NamesIn(service.Node["name"], image))
        {
            if (byName.TryGetValue(name, out var called)) called.Add(service, said);
        }
    }

    private static string SaidBy(Node service)
    {
        var said = service.Has("healthcheck") ? "healthcheck" : "";
        // No value of a file has a NUL.
        foreach (var name in Said) said += "\0" + (service.Attribute(name) is { } attribute ? $"{attribute.Value}\0{attribute.Unresolved}" : "");
        return said;
    }
}
