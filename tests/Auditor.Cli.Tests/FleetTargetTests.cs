using Auditor.Reports.Json;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Sources.Tests.Ssh;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>Fleets as the command line takes them, with real servers on the loopback interface.</summary>
public sealed class FleetTargetTests : IDisposable
{
    /// <summary>Passes the collection on until its disks, then kills the server that sends it, with what it had not sent yet.</summary>
    private const string CutAtDisks =
        """command="sh -c \"$SSH_ORIGINAL_COMMAND\" | while IFS= read -r l; do printf '%s\n' \"$l\"; case $l in *' S disks '*) kill -9 $PPID ;; esac; done" """;

    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void A_server_that_is_killed_in_the_middle_leaves_what_came_and_ends_with_4()
    {
        using var server = new TestSshServer(CutAtDisks);

        var ending = shell.Run("audit", server.Target, "--ssh-config", server.Client.ConfigurationFile
            ?? "", "--no-config", "--evidence", "~/kept", "--only", "files/world-writable-files,accounts/user-duplicate-uid0",
            "-f", "json=~/run.json");

        Assert.Equal(ExitCode.Incomplete, ending.Code);
        var evidence = File.ReadAllText(Directory.GetFiles(shell.Folder["kept"], "host.evidence", SearchOption.AllDirectories).Single());
        Assert.Contains("\nsection os ", evidence, StringComparison.Ordinal);
        Assert.Contains("\nsection passwd ", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("section loose-files", evidence, StringComparison.Ordinal);
        var run = RunJson.Read(shell.Folder.Read("run.json"));
        Assert.Contains(run.Problems, problem =>
            problem.Message.Contains("was cut off before the end of the collection", StringComparison.Ordinal));
        Assert.Equal(["accounts/user-duplicate-uid0"], run.Tallies.Where(tally => tally.Passed > 0).Select(tally => tally.RuleId));
        Assert.Equal(["files/world-writable-files"], run.Tallies.Where(tally => tally is { NotEvaluated: > 0, Passed: 0 })
            .Select(tally => tally.RuleId));
    }

    [ComponentFact("ssh", "ssh-keygen", "dash")]
    public void One_answers_one_is_cut_one_is_not_there_and_all_stand_in_the_table()
    {
        using var whole = new TestSshServer();
        using var cut = new TestSshServer(CutAtDisks);
        shell.Folder.With("hosts.yml", $$"""
            hosts:
              - { name: whole, address: 127.0.0.1, port: {{whole.Port}}, identity-file: {{whole.Folder}}/user, groups: [up] }
              - { name: cut, address: 127.0.0.1, port: {{cut.Port}}, identity-file: {{cut.Folder}}/user, groups: [up] }
              - { name: gone, address: 127.0.0.1, port: {{TestSshServer.FreePort()}} }
            """);
        shell.Folder.With("ssh_config",
            $"UserKnownHostsFile {whole.Folder}/known {cut.Folder}/known\nGlobalKnownHostsFile /dev/null\nIdentitiesOnly yes\n");

        var ending = shell.Run("audit", "-i", "~/hosts.yml", "--ssh-config", "~/ssh_config", "--no-config", "--evidence", "~/kept",
            "--jobs", "3");

        Assert.Contains(ending.Code, new[] { ExitCode.NoGo, ExitCode.Incomplete });
        Assert.Contains("Hosts  3, the worst first", ending.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "whole", "cut", "gone" }) Assert.Contains($"\n  {name}", ending.Output, StringComparison.Ordinal);
        Assert.Contains("gone could not be audited: nothing listens on its SSH port.", ending.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\ngap ", File.ReadAllText(shell.Folder["kept/whole_ssh/host.evidence"]), StringComparison.Ordinal);

        var some = shell.Run("audit", "-i", "~/hosts.yml", "--limit", "up,!cut", "--dry-run");
        Assert.Contains($"whole (ssh://127.0.0.1:{whole.Port}): one SSH connection", some.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("gone", some.Output, StringComparison.Ordinal);
    }

    [MountTheory("ssh", "ssh-keygen", "dash", "unshare")]
    [InlineData("stripped:x:61001:65534::/:/bin/sh\n")]
    public void A_user_without_rights_meets_nothing_that_only_root_sees(string account)
    {
        using var server = new TestSshServer(accounts: account);
        var target = server.Target.Replace("ssh://", "ssh://stripped@", StringComparison.Ordinal);

        shell.Run("audit", target, "--ssh-config", $"{server.Folder}/client", "--no-config", "--evidence", "~/kept", "-f",
            "json=~/run.json");

        var run = RunJson.Read(shell.Folder.Read("run.json"));
        Assert.Contains("\n|rights=none\n",
            File.ReadAllText(Directory.GetFiles(shell.Folder["kept"], "host.evidence", SearchOption.AllDirectories).Single()),
            StringComparison.Ordinal);
        string[] root = ["access.ssh-no-root-login", "access.ssh-root-login-off", "access.sudo-sane", "network.firewall-active",
            "network.firewall-minimal", "network.fail2ban-active"];
        Assert.All(run.Assessment.Controls.Where(control => root.Contains(control.Id)),
            control => Assert.NotEqual(Verdict.Met, control.Verdict));
        Assert.Contains(run.Findings, finding => finding is { RuleId: "sshd/root-login", Outcome: Outcome.NotEvaluated });
    }

    [ComponentFact("ssh")]
    public void Who_waits_sees_how_many_hosts_are_left()
    {
        shell.Folder.With("hosts.yml", "hosts:\n  - { name: a, address: 127.0.0.1, port: 1 }\n");
        shell.IsTerminal = true;

        var ending = shell.Run("audit", "-i", "~/hosts.yml", "--ssh-config", "/dev/null", "--no-config", "--evidence", "~/kept");

        Assert.Equal(ExitCode.Incomplete, ending.Code);
        Assert.Contains("asking: 0 done, 1 failed, 0 left", ending.Error, StringComparison.Ordinal);
        shell.IsTerminal = false;
        Assert.Equal("", shell.Run("audit", "-i", "~/hosts.yml", "--ssh-config", "/dev/null", "--no-config", "--evidence", "~/kept").Error);
    }

    [Theory]
    [InlineData("--host-timeout", "0")]
    [InlineData("--host-timeout", "soon")]
    public void A_deadline_is_a_number_of_seconds(string option, string value) =>
        Assert.Equal(ExitCode.Usage, shell.Run("audit", "~", option, value).Code);

    [Fact]
    public void A_limit_without_an_inventory_is_a_mistake() => Assert.Equal(ExitCode.Usage, shell.Run("audit", "~", "--limit", "web").Code);
}
