using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;
using Auditor.Parsers.Compose.Roles;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What is known about all services together: roles, profiles, cycles.</summary>
internal sealed class ServiceFacts
{
    private readonly ProjectContext project;
    private readonly Dictionary<string, ServiceRole> roles = new(StringComparer.Ordinal);
    private readonly HashSet<string> completed = new(StringComparer.Ordinal);
    private readonly DependencyCycles cycles;
    private HashSet<string>? shared;

    /// <summary>The file's name says that images are pulled, built or pushed with it and nothing is started: docker-compose-pull-images.yml.</summary>
    private readonly bool isOnlyMade;

    public ServiceFacts(ProjectContext project)
    {
        this.project = project;
        isOnlyMade = RelativePath.NameOf(project.Project.Merged[^1]).Split('.', '-', '_').Any(word => word is "pull" or "push" or "bake");
        cycles = new DependencyCycles(project.Services);
        foreach (var service in project.Services.Entries)
        {
            if (service.Value is not ComposeMap map) continue;
            foreach (var dependency in DependencyWriter.Of(map))
            {
                if (dependency.Condition == "service_completed_successfully") completed.Add(dependency.Service);
            }
        }
    }

    public ServiceRole RoleOf(string name)
    {
        if (roles.TryGetValue(name, out var role)) return role;
        return roles[name] = project.Services.Map(name) is { } service ? ServiceRole.Of(name, service, completed.Contains(name)) : ServiceRole.Unknown;
    }

    /// <summary>Others wait until it has run to its end.</summary>
    public bool IsOneShot(string name) => isOnlyMade || completed.Contains(name) || RoleOf(name).Role == "job";

    public bool IsInCycle(string from, string to) => cycles.AreIn(from, to);

    /// <summary>Whether a profile keeps a service from starting where another one starts.</summary>
    public bool IsHiddenFrom(string service, string other)
    {
        if (project.Services.Map(other)?["profiles"] is null) return false;
        var needed = Profiles(other);
        return needed.Count > 0 && !Profiles(service).Overlaps(needed);
    }

    /// <summary>Whether a profile keeps it from starting by default. A profile that all services have is how the file is started.</summary>
    public bool IsHidden(string name) => project.Services.Map(name)?["profiles"] is not null && Profiles(name) is { Count: > 0 } profiles && !profiles.Overlaps(shared ??= Shared());

    private HashSet<string> Shared()
    {
        var names = project.Services.Entries.Select(service => service.Key).ToList();
        if (names.Count < 2) return [];
        var common = Profiles(names[0]);
        foreach (var name in names.Skip(1)) common.IntersectWith(Profiles(name));
        return common;
    }

    private HashSet<string> Profiles(string name) =>
        [.. ServiceAccessWriter.Scalars(project.Services.Map(name)?["profiles"]).Select(profile => profile.Value)];
}
