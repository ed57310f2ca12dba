using Xunit;

namespace Auditor.Testing;

/// <summary>A test that needs programs from outside; without one of them it is skipped, and says which.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComponentFactAttribute : FactAttribute
{
    public ComponentFactAttribute(params string[] executables)
    {
        string[] missing = [.. executables.Where(executable => !IsInstalled(executable))];
        if (missing.Length > 0)
            Skip = $"not installed: {string.Join(", ", missing)}";
    }

    private static bool IsInstalled(string executable) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, executable)));
}
