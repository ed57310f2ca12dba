using Auditor.Parsers.Packages;

namespace Auditor.Parsers.Dockerfile.Context;

/// <summary>Tells start scripts and configuration, which images bring for others to build on, from what a project is made of.</summary>
internal static class StartFiles
{
    private static readonly HashSet<string> Extensions = new(StringComparer.OrdinalIgnoreCase)
    {
        "sh", "envsh", "bash", "ps1", "conf", "cnf", "cfg", "ini", "properties", "template", "tmpl", "yml", "yaml",
    };

    /// <summary>Lists of dependencies: what they name is installed, and nothing of the program is there yet.</summary>
    private static readonly HashSet<string> Manifests = new(StringComparer.OrdinalIgnoreCase)
    {
        "package.json", "package*.json", "requirements.txt", "Gemfile", "Gemfile*", "composer.json", "pyproject.toml", "Pipfile", "go.mod", "Cargo.toml",
    };

    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "conf", "conf.d", "config", "etc", "scripts", "root",
    };

    /// <param name="target">Where it is copied to, as written: what goes into a folder of settings is a setting, whatever its name.</param>
    public static bool Is(string path, string target)
    {
        if (target.Contains("/etc/", StringComparison.Ordinal)) return true;
        var trimmed = path.TrimEnd('/', '*');
        var name = trimmed[(trimmed.TrimEnd('/').LastIndexOf('/') + 1)..].TrimEnd('/');
        var dot = name.LastIndexOf('.');
        return name.Contains("entrypoint", StringComparison.OrdinalIgnoreCase) || name.StartsWith("docker-", StringComparison.OrdinalIgnoreCase)
            || Folders.Contains(name) || Manifests.Contains(name) || LockFiles.Manager(name) is not null || name.EndsWith("fs", StringComparison.Ordinal) || (dot >= 0 && Extensions.Contains(name[(dot + 1)..]));
    }
}
