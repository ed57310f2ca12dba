using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>The uses of variables in a project that nothing sets, by variable, in the order of the tree.</summary>
internal static class VariableUses
{
    /// <summary>Variables that docker compose or every login shell sets.</summary>
    private static readonly HashSet<string> Ambient = new(StringComparer.Ordinal)
    {
        "PWD", "HOME", "USER", "LOGNAME", "UID", "GID", "HOSTNAME", "SHELL", "PATH", "TMPDIR", "DISPLAY", "SSH_AUTH_SOCK", "XDG_RUNTIME_DIR", "XAUTHORITY", "WAYLAND_DISPLAY", "TZ", "CI",
    };

    public static List<List<Node>> ByVariable(Node project)
    {
        var all = new List<List<Node>>();
        var byName = new Dictionary<string, List<Node>>(StringComparer.Ordinal);
        foreach (var use in project.Descendants("interpolation"))
        {
            var name = use["variable"];
            if (IsSetByPrograms(name)) continue;
            if (!byName.TryGetValue(name, out var uses)) all.Add(byName[name] = uses = []);
            uses.Add(use);
        }

        return all;
    }

    private static bool IsSetByPrograms(string name) =>
        Ambient.Contains(name) || name.StartsWith("COMPOSE_", StringComparison.Ordinal) || name.StartsWith("DOCKER_", StringComparison.Ordinal);
}
