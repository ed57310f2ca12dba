using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>
/// A fact on the configuration that the package nginx of Debian 12 brings; it is skipped where that is not installed, or was changed.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class StockNginxFactAttribute : FactAttribute
{
    public StockNginxFactAttribute(params string[] executables)
    {
        Executables = executables;
        if (ComponentProbe.SkipReason(["dpkg", "dpkg-query", .. executables]) is { } reason) Skip = reason;
        else if (!IsStock()) Skip = "the unchanged package nginx-common of Debian 12 is not installed";
    }

    public IReadOnlyList<string> Executables { get; }

    private static bool IsStock() =>
        Processes.Run("/", "dpkg-query", "-W", "-f", "${Version}", "nginx-common").Output.StartsWith("1.22.1-", StringComparison.Ordinal)
        && Processes.Run("/", "dpkg", "-V", "nginx-common") is (0, "", _);
}
