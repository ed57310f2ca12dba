using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Compose.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>What the writers of a service ask about the project.</summary>
internal sealed class ProjectContext(ComposeProject project)
{
    public const string DefaultNetwork = "default";

    private readonly Dictionary<string, HashSet<string>> used = new(StringComparer.Ordinal);

    public ComposeProject Project => project;

    public ProjectFiles Files => project.Files;

    public ComposeProblems Problems => project.Problems;

    public ComposeMap Services { get; } = project.Root.Map("services") ?? new ComposeMap(project.Root.Span with { Length = 0 }, [], false);

    /// <summary>The top level's declaration of a network, volume, secret or config; asking counts as use.</summary>
    public ComposeEntry? Declared(string section, string name)
    {
        if (!used.TryGetValue(section, out var names)) used[section] = names = new HashSet<string>(StringComparer.Ordinal);
        names.Add(name);
        return project.Root.Map(section)?.Entry(name);
    }

    public bool IsUsed(string section, string name) => used.TryGetValue(section, out var names) && names.Contains(name);

    public string? Suggest(string section, string name) =>
        project.Root.Map(section) is { } map ? Spelling.Closest(name, map.Entries.Take(1000).Select(entry => entry.Key)) : null;

    /// <summary><c>external: true</c>, or the mapping of the old form.</summary>
    public static bool IsExternal(ComposeMap map) => map["external"] is ComposeMap || map.Scalar("external")?.IsTrue == true;
}
