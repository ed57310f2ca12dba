using System.Globalization;
using Auditor.Reports.Json;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>A real Docker engine on a host with a real sshd: over SSH its containers are judged as over its socket.</summary>
public sealed class EngineHostTests : IDisposable
{
    private static readonly string[] Packs = ["docker/", "compose/"];

    private static readonly string Program = typeof(AuditorCommandLine).Assembly.Location;

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [NamespaceFact("nsenter", "ssh", "ssh-keygen", "sshd", "dockerd", "docker", "containerd", "busybox", "tar", "ip", "dash")]
    public void Over_SSH_containers_are_judged_as_over_the_socket()
    {
        using var server = new NamespaceServer("engine");

        var socket = AuditedInside(server);
        var host = Audited("ssh://root@live", "--ssh-config", server.Settings, "--host-timeout", "600");

        Assert.Equal(Findings(socket), Findings(host));
        Assert.Equal(Tallies(socket), Tallies(host));
        Assert.Contains(Findings(host), finding => finding.StartsWith("compose/privileged", StringComparison.Ordinal));
        Assert.DoesNotContain(Findings(host), finding => finding.Contains("good", StringComparison.Ordinal));
        Assert.DoesNotContain("fake-secret", shell.Folder.Read("host.json"), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Findings(Run run) => run.Findings.Where(finding => Packs.Any(finding.RuleId.StartsWith))
        .Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Severity}: {finding.Message}").Order(StringComparer.Ordinal);

    private static IEnumerable<string> Tallies(Run run) => run.Tallies.Where(tally => Packs.Any(tally.RuleId.StartsWith))
        .Select(tally => string.Create(CultureInfo.InvariantCulture, $"{tally.RuleId} {tally.Passed} {tally.Failed} {tally.NotEvaluated}"));

    private Run Audited(params string[] target)
    {
        var ending = shell.Run(["audit", .. target, "--no-config", "--evidence", "~/host", "-f", "json=~/host.json"]);
        Assert.True(ending.Code is ExitCode.NoGo, ending.Output + ending.Error);
        return RunJson.Read(shell.Folder.Read("host.json"));
    }

    /// <summary>With the program itself, on the host, at the engine's own socket.</summary>
    private Run AuditedInside(NamespaceServer server)
    {
        var (code, output, error) = server.Run($"cd {shell.Folder.Path} && dotnet {Program} audit docker:///run/docker.sock --no-config "
            + "--as-of 2026-01-31 --evidence socket -f json=socket.json || [ $? = 2 ]");
        Assert.True(code == 0, output + error);
        return RunJson.Read(shell.Folder.Read("socket.json"));
    }
}
