using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>Services that others of a project wait for until they are healthy. A name is kept once for each project, not for each of the files that the project is made of.</summary>
internal sealed class AwaitedServices
{
    private readonly Dictionary<string, List<int>> projectsOfFiles = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> projectsOfNames = new(StringComparer.Ordinal);
    private int project;

    /// <summary>The services that follow are those of this project.</summary>
    public void AddProject(Node node)
    {
        project++;
        foreach (var file in node["files"].Split(' ', StringSplitOptions.RemoveEmptyEntries)) Add(projectsOfFiles, file);
    }

    public void AddService(Node service)
    {
        foreach (var dependency in service.ChildrenNamed("depends-on"))
        {
            if (dependency["condition"] == "service_healthy") Add(projectsOfNames, dependency["service"]);
        }
    }

    /// <summary>Whether a project that the file is part of awaits the service.</summary>
    public bool Has(string file, string service) =>
        projectsOfNames.TryGetValue(service, out var awaiting) && projectsOfFiles.TryGetValue(file, out var projects) && Meet(awaiting, projects);

    /// <summary>Both are in ascending order: they are made of one project after the other.</summary>
    private static bool Meet(List<int> one, List<int> other)
    {
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        foreach (var project in few)
        {
            if (many.BinarySearch(project) >= 0) return true;
        }

        return false;
    }

    private void Add(Dictionary<string, List<int>> index, string key)
    {
        if (!index.TryGetValue(key, out var projects)) index[key] = projects = [];
        if (projects.Count == 0 || projects[^1] != project) projects.Add(project);
    }
}
