using System.ComponentModel;
using Xunit;

namespace Auditor.Testing;

/// <summary>
/// A fact that makes namespaces of network, mounts and processes (unshare(1)), which needs root, and runs outside executables there;
/// without the right or
/// one of them it is skipped at discovery, with the reason.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class NamespaceFactAttribute : FactAttribute
{
    public NamespaceFactAttribute(params string[] executables)
    {
        Executables = executables;
        if (ComponentProbe.SkipReason(["unshare", .. executables]) is { } reason) Skip = reason;
        else if (!CanUnshare()) Skip = "no right to make namespaces";
    }

    public IReadOnlyList<string> Executables { get; }

    private static bool CanUnshare()
    {
        try
        {
            return Processes.Run("/", "unshare", "-n", "-m", "-p", "--fork", "--mount-proc", "true").Code == 0;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
