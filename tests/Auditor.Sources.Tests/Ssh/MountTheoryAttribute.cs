using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>A theory that needs executables, and the right to a mount namespace.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class MountTheoryAttribute : TheoryAttribute
{
    public MountTheoryAttribute(params string[] executables)
    {
        Executables = executables;
        if (ComponentProbe.SkipReason(executables) is { } reason) Skip = reason;
        else if (Processes.Run("/", "unshare", "-m", "mount", "--make-rprivate", "/").Code != 0) Skip =
            "needs the right to make a mount namespace";
    }

    public IReadOnlyList<string> Executables { get; }
}
