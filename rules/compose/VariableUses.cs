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

    public static IEnumerable<List<Node>> ByVariable(Node project) => project.Descendants("interpolation")
        .GroupBy(use => use["variable"], StringComparer.Ordinal)
        .Where(uses => !Ambient.Contains(uses.Key) && !uses.Key.StartsWith("COMPOSE_", StringComparison.Ordinal) && !uses.Key.StartsWith("DOCKER_", StringComparison.Ordinal))
        .Select(uses => uses.ToList());
}
