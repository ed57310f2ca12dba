using Xunit;

namespace Auditor.Testing;

<<<<<<< HEAD
/// <summary>A fact that needs outside executables on PATH; without them it is skipped at discovery, with the reason.</summary>
=======
/// <summary>A test that needs programs from outside; without one of them it is skipped, and says which.</summary>
>>>>>>> reports
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComponentFactAttribute : FactAttribute
{
    public ComponentFactAttribute(params string[] executables)
    {
<<<<<<< HEAD
        Executables = executables;
        if (ComponentProbe.SkipReason(executables) is { } reason) Skip = reason;
    }

    public IReadOnlyList<string> Executables { get; }
=======
        string[] missing = [.. executables.Where(executable => !IsInstalled(executable))];
        if (missing.Length > 0)
            Skip = $"not installed: {string.Join(", ", missing)}";
    }

    private static bool IsInstalled(string executable) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Any(folder => File.Exists(Path.Combine(folder, executable)));
>>>>>>> reports
}
