using Auditor.Reports.Json;
using Auditor.Rules.Runs;

namespace Auditor.Cli.Tests;

/// <summary>
/// A host with faults (<c>Hosts/live/rights.sh</c>) for tests that give its user one right after the other; made when it
/// is first asked for.
/// </summary>
public sealed class RightsHost : IDisposable
{
    private const string TakeBack =
        "for place in /etc/sudoers.d /etc/pam.d/sudo /usr/bin/sudo; do umount \"$place\" 2>/dev/null || :; done\n";

    private readonly Shell shell = new();
    private readonly Lazy<NamespaceServer> server = new(() => new NamespaceServer("rights"));
    private readonly Lazy<(Run Run, string Evidence)> root;
    private readonly DateTimeOffset today = DateTimeOffset.UtcNow;

    public RightsHost() => root = new(() => Audited("root"));

    /// <summary>What root's audit says of it before anybody has a right, and the evidence of that.</summary>
    public (Run Run, string Evidence) Root => root.Value;

    /// <summary>What the audit of its user says, with these rights instead of those before.</summary>
    /// <param name="rights">Lines for sh.</param>
    public (Run Run, string Evidence) With(string rights)
    {
        Assert.NotEmpty(Root.Evidence);
        var (code, output, error) = server.Value.Run(TakeBack + rights);
        Assert.True(code == 0, output + error);
        return Audited("audit");
    }

    public string SudoersList() => shell.Run("host", "sudoers", "audit").Output;

    public void Dispose()
    {
        if (server.IsValueCreated) server.Value.Dispose();
        shell.Dispose();
    }

    private (Run Run, string Evidence) Audited(string user)
    {
        var ending = shell.Run("audit", $"ssh://{user}@live", "--ssh-config", server.Value.Settings, "--no-config", "--as-of",
            $"{today:yyyy-MM-dd}", "--host-timeout", "600", "--evidence", $"~/{user}", "-f", "json=~/run.json");
        Assert.True(ending.Code is ExitCode.NoGo, ending.Output + ending.Error);
        var files = Directory.GetFiles(shell.Folder[user], "host.evidence", SearchOption.AllDirectories);
        return (RunJson.Read(shell.Folder.Read("run.json")), File.ReadAllText(files.Single()));
    }
}
