using Auditor.Testing;

namespace Auditor.Sources.Tests.Docker;

/// <summary>A fact that needs a Docker daemon of its own; it is skipped at discovery, with the reason, where none can be started.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class DockerdFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> WhyNot = new(TryToStart);

    public DockerdFactAttribute()
    {
        var missing = new ComponentFactAttribute("dockerd", "docker", "containerd", "busybox", "tar");
        if ((missing.Skip ?? WhyNot.Value) is { } reason) Skip = reason;
    }

    private static string? TryToStart()
    {
        if (!Environment.IsPrivilegedProcess) return "a Docker daemon needs root to start";
        try
        {
            using var daemon = new RealDockerd();
            return null;
        }
        catch (InvalidOperationException exception)
        {
            return $"no Docker daemon starts here: {exception.Message}";
        }
    }
}
