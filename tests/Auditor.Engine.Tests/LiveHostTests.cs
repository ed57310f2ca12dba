using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>
/// Hosts with the real ufw, fail2ban, Redis, memcached, PostgreSQL and MariaDB, made in namespaces (<c>Hosts/live</c>), seen by the real
/// collector and judged by all rules.
/// </summary>
public sealed class LiveHostTests : IDisposable
{
    private static readonly string[] Packs = ["firewall/", "fail2ban/", "ports/", "ssh/"];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [NamespaceFact("ip", "ufw", "fail2ban-client", "python3", "ssh-keygen", "redis-server", "memcached", "initdb", "pg_ctl", "sshd", "dash", "timeout")]
    public void A_guarded_host_has_nothing_to_mend_in_firewall_bans_and_data_stores()
    {
        var run = Audited("guarded", out _);

        Assert.Equal([], Failures(run));
        Assert.Equal([], run.Findings.Where(one => one.Outcome == Outcome.NotEvaluated && Packs.Any(one.RuleId.StartsWith))
            .Select(one => $"{one.RuleId}: {one.Message}"));
        string[] met = ["network.firewall-active", "network.firewall-minimal", "network.fail2ban-active", "network.database-not-exposed"];
        Assert.Equal([], met.Except(run.Assessment.Controls.Where(control => control.Verdict == Verdict.Met)
            .Select(control => control.Id)));
    }

    [NamespaceFact("ip", "ufw", "fail2ban-client", "python3", "ssh-keygen", "redis-server", "memcached", "initdb", "pg_ctl", "mariadbd",
        "mariadb-install-db", "dash", "timeout")]
    public void An_exposed_host_has_each_of_its_faults()
    {
        var run = Audited("exposed", out var files);

        Assert.Equal(
            [
                "fail2ban/jail-reads-nothing Medium",
                "firewall/active High",
                "firewall/enabled-at-boot High",
                "ports/db-no-auth-elasticsearch Critical",
                "ports/db-no-auth-memcached Critical",
                "ports/db-no-auth-mongodb Critical",
                "ports/db-no-auth-mysql-empty-root Medium",
                "ports/db-no-auth-postgres-trust Critical",
                "ports/db-no-auth-redis Critical",
                "ports/db-port-bound Critical",
                "ports/db-port-bound Critical",
                "ports/db-port-bound Critical",
                "ports/db-port-bound Critical",
                "ports/db-port-bound Critical",
                "ports/db-port-bound Critical",
                "ports/redis-config-file-differs-from-live Medium",
                "ssh/authorized-keys-permissions High",
                "ssh/authorized-keys-weak-key Medium",
                "ssh/private-key-on-server Medium",
            ],
            Failures(run));
        Assert.Contains(run.ActiveFailures, one => one.RuleId == "files/rhosts-netrc" && one.Message.Contains("/mnt/deploy/.rhosts", StringComparison.Ordinal));
        Assert.Contains(run.ActiveFailures, one => one.RuleId == "files/profile-script-writable" && one.Message.Contains("/mnt/deploy/.bashrc", StringComparison.Ordinal));
        Assert.Contains(run.Findings, one => one.RuleId == "fail2ban/jail-reads-nothing"
            && one.Message.Contains("it reads no file", StringComparison.Ordinal));
        Assert.Contains(run.Findings, one => one.RuleId == "ports/redis-config-file-differs-from-live"
            && one.Message.Contains("bind, protected-mode", StringComparison.Ordinal));
        Assert.Equal("", NamespaceHost.Lies(folder, "exposed", files));
    }

    private Run Audited(string host, out ImmutableArray<EvidenceFile> files)
    {
        files = NamespaceHost.Collected(host);
        var evidence = files[0].Text;
        Assert.DoesNotContain("fake-pass", evidence, StringComparison.Ordinal);
        Assert.DoesNotContain("AAAA", evidence, StringComparison.Ordinal);
        return NamespaceHost.Audited(folder, host, files);
    }

    private static IEnumerable<string> Failures(Run run) =>
        run.ActiveFailures.Where(one => Packs.Any(one.RuleId.StartsWith)).Select(one => $"{one.RuleId} {one.Severity}")
            .Order(StringComparer.Ordinal);
}
