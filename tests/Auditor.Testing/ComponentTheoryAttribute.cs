using Xunit;

namespace Auditor.Testing;

/// <summary>A theory that needs outside executables on PATH; without them it is skipped at discovery, with the reason.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ComponentTheoryAttribute : TheoryAttribute
{
    public ComponentTheoryAttribute(params string[] executables)
    {
        Executables = executables;
        if (ComponentProbe.SkipReason(executables) is { } reason) Skip = reason;
    }

    public IReadOnlyList<string> Executables { get; }
}
