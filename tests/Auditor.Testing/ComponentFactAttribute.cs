using Xunit;

namespace Auditor.Testing;

/// <summary>A fact that needs outside executables on PATH; without them it is skipped at discovery, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComponentFactAttribute : FactAttribute
{
    public ComponentFactAttribute(params string[] executables)
    {
        Executables = executables;
        if (ComponentProbe.SkipReason(executables) is { } reason) Skip = reason;
    }

    public IReadOnlyList<string> Executables { get; }
}
