namespace Auditor.Parsers.Packages;

/// <summary>Names of lock files, of any ecosystem.</summary>
internal static class LockFiles
{
    private static readonly Dictionary<string, string> Managers = new(StringComparer.Ordinal)
    {
        ["package-lock.json"] = "npm",
        ["npm-shrinkwrap.json"] = "npm",
        ["yarn.lock"] = "yarn",
        ["pnpm-lock.yaml"] = "pnpm",
        ["bun.lock"] = "bun",
        ["bun.lockb"] = "bun",
        ["composer.lock"] = "composer",
        ["Gemfile.lock"] = "bundler",
        ["poetry.lock"] = "poetry",
        ["Pipfile.lock"] = "pipenv",
        ["uv.lock"] = "uv",
        ["Cargo.lock"] = "cargo",
        ["go.sum"] = "go",
    };

    /// <summary>The package manager that a file name belongs to, or null.</summary>
    public static string? Manager(string name) => Managers.GetValueOrDefault(name);

    public static bool IsName(ReadOnlySpan<char> name) => Managers.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name);

    public static IEnumerable<string> Names => Managers.Keys;
}
