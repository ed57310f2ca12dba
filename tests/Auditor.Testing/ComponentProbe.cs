namespace Auditor.Testing;

/// <summary>Looks for the outside tools that component tests compare with.</summary>
public static class ComponentProbe
{
    /// <summary>Why a test that needs these executables is skipped, or null when all are on PATH.</summary>
    public static string? SkipReason(string[] executables)
    {
        var missing = executables.Where(name => !IsOnPath(name)).ToList();
        return missing.Count == 0 ? null : $"component missing: {string.Join(", ", missing)}";
    }

    private static bool IsOnPath(string name) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, name)) || File.Exists(Path.Combine(folder, name + ".exe")));
}
