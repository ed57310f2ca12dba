using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Recorded hosts: what each says of the checklist, and what none may be said of.</summary>
public sealed class HostTests : IDisposable
{
    /// <summary>What only root can see; without the right nothing of it may be met.</summary>
    private static readonly string[] OnlyRootSees =
    [
        "access.ssh-no-root-login", "access.ssh-root-login-off", "access.sudo-sane", "network.firewall-active", "network.firewall-minimal",
        "network.fail2ban-active", "runtime.auto-restart", "runtime.non-root-process", "backup.scheduled", "backup.fresh", "server.updates-applied",
        "server.updates-automatic", "server.time-sync",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_hardened_host_has_no_finding()
    {
        var run = Audited("hardened");

        Assert.Equal([], run.Findings.Where(finding => finding.Outcome != Outcome.Passed).Select(Told));
        Assert.Equal([], Verdicts(run).Where(control => control.Verdict == Verdict.NotMet).Select(control => control.Id));
        Assert.Equal([], OnlyRootSees.Except(Verdicts(run).Where(control => control.Verdict == Verdict.Met).Select(control => control.Id)));
    }

    [Fact]
    public void A_host_on_which_everything_is_wrong_meets_nothing_of_it()
    {
        var run = Audited("wide-open");

        string[] wrong =
        [
            .. OnlyRootSees, "access.ssh-no-password-login", "access.ssh-crypto", "server.os-supported", "server.headroom", "server.kernel-hardening",
            "network.database-not-exposed",
        ];
        Assert.Equal([], wrong.Except(Verdicts(run).Where(control => control.Verdict == Verdict.NotMet).Select(control => control.Id)));
    }

    [Fact]
    public void A_host_on_which_everything_is_wrong_shows_each_fault_of_access()
    {
        string[] wrong =
        [
            "sshd/config-overridden-by-dropin", "sshd/config-not-reloaded", "accounts/home-permissions", "accounts/umask",
            "files/profile-script-writable",
            "files/rhosts-netrc", "ssh/authorized-keys-permissions", "ssh/authorized-keys-weak-key",
            "ssh/authorized-keys-unrestricted-root",
            "ssh/private-key-on-server", "firewall/loopback-spoof", "ports/db-no-auth-postgres-trust", "files/tmp-mount-options",
            "files/world-writable-dir-no-sticky", "files/world-writable-files", "files/unexpected-suid",
        ];

        Assert.Equal([], wrong.Except(Audited("wide-open").ActiveFailures.Select(finding => finding.RuleId)));
    }

    [Fact]
    public void Without_rights_no_rule_of_access_passes_on_what_only_root_sees()
    {
        string[] blind =
        [
            "sshd/config-overridden-by-dropin", "sshd/match-block-weakens", "ssh/authorized-keys-permissions",
            "ssh/authorized-keys-weak-key",
            "ssh/authorized-keys-unrestricted-root", "ssh/private-key-on-server", "files/profile-script-writable", "files/rhosts-netrc",
            "files/world-writable-files", "files/world-writable-dir-no-sticky", "files/unexpected-suid",
        ];

        var findings = Audited("stripped").Findings;
        Assert.Equal([], blind.Except(findings.Where(finding => finding.Outcome == Outcome.NotEvaluated)
            .Select(finding => finding.RuleId)));
    }

    /// <summary>
    /// Of all rules only these hold, and each by what a user without rights sees: accounts, sockets, the release, and what the SSH server
    /// says to everybody.
    /// </summary>
    [Fact]
    public void Without_rights_only_those_rules_pass_that_what_was_seen_decides()
    {
        string[] byAccounts =
        [
            "accounts/user-duplicate-uid-or-name", "accounts/user-duplicate-uid0", "accounts/user-no-deploy-user",
            "accounts/user-system-with-shell",
        ];
        string[] bySockets = ["ports/admin-port-bound", "ports/db-port-bound", "ports/insecure-service-bound"];
        string[] byHandshake =
        [
            "sshd/keyboard-interactive-auth", "sshd/password-auth", "sshd/terrapin", "sshd/weak-ciphers", "sshd/weak-hostkey",
            "sshd/weak-kex", "sshd/weak-macs",
        ];
        string[] byRelease = ["updates/os-end-of-life"];

        Assert.Equal(
            [.. byAccounts, .. bySockets, .. byHandshake, .. byRelease],
            Audited("stripped").Tallies.Where(tally => tally is { Passed: > 0, NotEvaluated: 0, Failed: 0 }).Select(tally => tally.RuleId));
    }

    [Fact]
    public void Without_rights_and_tools_nothing_is_met_that_was_not_seen()
    {
        var run = Audited("stripped");

        var said = Verdicts(run).Where(control => OnlyRootSees.Contains(control.Id) && control.Verdict is not (Verdict.Unknown or Verdict.NotCovered));
        Assert.Equal([], said.Select(control => $"{control.Id}: {control.Verdict}: {control.Because}"));
        Assert.Contains(run.Findings, finding => finding is { RuleId: "sshd/root-login", Outcome: Outcome.NotEvaluated });
        Assert.Contains(run.Findings, finding => finding is { RuleId: "backup/scheduled" or "capacity/time-sync" or "updates/pending-security", Outcome: Outcome.NotEvaluated });
    }

    [Fact]
    public void A_recorded_app_server_is_told_what_is_wrong_with_its_upkeep()
    {
        var run = Audited("app-server");

        string[] said =
        [
            "backup/encrypted", "backup/fresh", "backup/permissions", "backup/redis-persistence", "kernel/mac-disabled",
            "logs/logrotate-app", "runtime/pm2-cluster-mode", "runtime/pm2-dump-missing-or-stale", "runtime/pm2-logrotate",
            "runtime/pm2-max-memory-restart", "runtime/pm2-restarts-high", "runtime/pm2-startup-missing", "runtime/pm2-watch-in-prod",
            "updates/apt-unauthenticated-repos", "updates/held-packages",
        ];
        Assert.Equal([], said.Except(run.ActiveFailures.Select(finding => finding.RuleId)));
        Assert.Contains(
            run.ActiveFailures,
            finding => finding.Message == "PM2 of root runs later, and its saved list, /srv/shop/.pm2/dump.pm2, does not have it.");
        Assert.Contains(run.Findings, finding => finding is { RuleId: "runtime/systemd-app-hardening", Outcome: Outcome.NotEvaluated });
        Assert.DoesNotContain(
            run.ActiveFailures,
            finding => finding.RuleId is "runtime/app-node-env-production" or "runtime/app-auto-restart" or "capacity/oom-kills-recent");
    }

    [Fact]
    public void A_host_that_did_not_answer_is_unknown_for_that_one_reason()
    {
        var run = Repositories.Run(folder.With("silent/host.evidence", "auditor-evidence host 1\ngap web1 could not be audited: nothing listens on its SSH port.\nsection client client 0\n|host=web1\n"));

        Assert.Empty(run.Findings);
        Assert.Equal("web1 could not be audited: nothing listens on its SSH port.", Assert.Single(run.Problems).Message);
        Assert.All(Verdicts(run), control => Assert.Contains(control.Verdict, new[] { Verdict.Unknown, Verdict.NotCovered }));
        Assert.Contains("nothing listens on its SSH port", Verdicts(run).First(control => control.Verdict == Verdict.Unknown).Because, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_SSH_server_says_before_it_lets_nobody_in_is_judged()
    {
        var run = Repositories.Run(folder.With(
            "closed/host.evidence",
            "auditor-evidence host 1\ngap web1 could not be audited: none of your keys is let in.\nsection client client 0\n|host=web1\nsection ssh-server client 0\n|methods=publickey,password\n"));

        Assert.Equal(["sshd/password-auth"], run.ActiveFailures.Select(finding => finding.RuleId));
        Assert.DoesNotContain(Verdicts(run), control => control.Verdict == Verdict.Met);
    }

    [Fact]
    public void A_redis_without_a_password_that_compose_publishes_past_ufw_is_one_finding_with_its_chain()
    {
        folder.With("repository/compose.yaml", "services:\n  cache:\n    image: redis:7.4\n    ports:\n      - \"6379:6379\"\n");
        folder.With("evidence/web1.example/host.evidence", File.ReadAllText(Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts", "docker-past-ufw.evidence")));

        var run = Repositories.Run(Repositories.Request(folder["repository"], folder["evidence"]));

        var finding = Assert.Single(run.ActiveFailures, failure => failure.Message.Contains("6379", StringComparison.Ordinal) || failure.RuleId == "compose/redis-no-password");
        Assert.Equal(("compose/published-port-bypasses-firewall", Severity.Critical), (finding.RuleId, finding.Severity));
        Assert.Equal(["compose/database-port-published", "compose/redis-no-password", "firewall/docker-bypass", "ports/db-port-bound"], finding.Folded.AsEnumerable());
        Assert.Equal(
            ["compose.yaml:2", "compose.yaml:2", "host.evidence:10", "host.evidence:14", "host.evidence:21"],
            finding.Related.Select(related => $"{Path.GetFileName(related.Location.Path)}:{related.Location.Start.Line}").Order(StringComparer.Ordinal));
        Assert.All((string[])["web1.example", "ufw", "password"], word => Assert.Contains(word, finding.Message, StringComparison.Ordinal));
        foreach (var control in (string[])["network.firewall-minimal", "network.database-not-exposed", "data.authentication"])
            Assert.Equal(Verdict.NotMet, Verdicts(run).Single(result => result.Id == control).Verdict);
    }

    private Run Audited(string host) =>
        Repositories.Run(folder.With($"{host}/host.evidence", File.ReadAllText(Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts", $"{host}.evidence"))));

    private static IEnumerable<ControlResult> Verdicts(Run run) => run.Assessment.Controls;

    private static string Told(Finding finding) => $"{finding.RuleId} {finding.Outcome} {finding.Message}";
}
