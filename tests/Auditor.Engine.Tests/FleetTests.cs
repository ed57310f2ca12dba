using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Several hosts in one run: each judged by itself, none kept from it by another.</summary>
public sealed class FleetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Hosts_are_listed_the_worst_first_and_findings_name_theirs()
    {
        var run = Repositories.Run(With("hardened", "stripped", "wide-open", "silent"));

        Assert.NotNull(run.Fleet);
        var hosts = run.Fleet.Hosts;
        Assert.Equal(("wide-open", "hardened"), (hosts[0].Folder, hosts[^1].Folder));
        Assert.All(hosts, host => Assert.NotEqual(Gate.Go, host.Gate));
        Assert.NotEmpty(hosts[0].UnmetBlockers);
        Assert.Empty(hosts[^1].UnmetBlockers);
        Assert.Empty(hosts[^1].Gaps);
        Assert.Equal<string>(["web1 could not be audited: nothing listens on its SSH port."], hosts.Single(host => host.Folder == "silent").Gaps);
        Assert.All(run.Findings,
            finding => Assert.Equal(hosts.Single(host => host.Folder == Path.GetDirectoryName(finding.Location.Path)).Name, finding.Host));
    }

    [Fact]
    public void A_host_is_judged_as_if_it_were_alone()
    {
        var fleet = Repositories.Run(With("hardened", "stripped", "wide-open", "silent")).Fleet;

        foreach (var name in new[] { "hardened", "stripped", "wide-open" })
        {
            using var alone = new TemporaryFolder();
            var run = Repositories.Run(alone.With($"{name}/host.evidence", Recorded(name)));
            var host = fleet?.Hosts.Single(host => host.Folder == name);
            Assert.Null(run.Fleet);
            Assert.Equal((run.Assessment.ScoreMicros, run.Assessment.Gate, run.Assessment.Grade),
                (host?.ScoreMicros, host?.Gate, host?.Grade));
        }
    }

    [Fact]
    public void The_order_of_work_changes_nothing()
    {
        var request = Repositories.Request(With("hardened", "stripped", "wide-open", "silent").Path);

        Assert.Equal(Repositories.Run(request with { Jobs = 1 }).Digest, Repositories.Run(request with { Jobs = 8 }).Digest);
    }

    [Fact]
    public void A_forged_host_name_forges_no_report()
    {
        folder.With("a/host.evidence",
            "auditor-evidence host 1\nsection client client 0\n|host=web1\u001b[2J\n|rights=none\n").With("b/host.evidence",
            Recorded("hardened"));

        Assert.Equal(2, Repositories.Run(folder).Fleet?.Hosts.Length);
    }

    [ComponentFact("ssh")]
    public void One_host_that_fails_stops_no_other()
    {
        folder.With("hosts.ini", "gone ansible_host=127.0.0.1 ansible_port=1\nlocal ansible_connection=local\nunkept ansible_host=127.0.0.1 ansible_port=1\n").With("kept/unkept_ssh", "a file");
        var request = Repositories.Request() with
        {
            Inventories = [folder["hosts.ini"]],
            EvidenceFolder = folder["kept"],
            SshConfiguration = "/dev/null"
        };

        var run = Repositories.Run(request);

        Assert.Equal(["gone", "local", "unkept"], run.Fleet?.Hosts.Select(host => host.Name).Order(StringComparer.Ordinal));
        Assert.All(run.Fleet?.Hosts ?? [], host => Assert.Equal((Gate.NoGo, 0L), (host.Gate, host.ScoreMicros)));
        Assert.Equal(3, run.Problems.Count(problem => problem.Severity == ProblemSeverity.Error));
        Assert.Contains(run.Problems, problem => problem is { Code: "host-not-asked", Position.Line: 2 });
        Assert.Contains(run.Problems, problem => problem.Path == "unkept");
        Assert.All(run.Assessment.Controls, control => Assert.NotEqual(Verdict.Met, control.Verdict));
        Assert.DoesNotContain(run.Findings, finding => finding.Outcome == Outcome.Failed);
    }

    [Theory]
    [InlineData("hosts: [web1, web1]\n", null, AuditFailure.BadConfiguration, "hosts.yml:1:15: error: The host 'web1' stands here twice.")]
    [InlineData("hosts: [web1]\n", "wbe1", AuditFailure.BadRequest, "--limit: 'wbe1' names no host")]
    [InlineData("hosts: [web1]\n", "!web1", AuditFailure.BadRequest, "No host of the inventory is left by --limit.")]
    public void What_is_wrong_with_an_inventory_is_told_before_anybody_is_asked(string text, string? limit, AuditFailure failure,
        string words)
    {
        folder.With("hosts.yml", text);

        var outcome =
            Repositories.Audited(Repositories.Request() with
            {
                Inventories = [folder["hosts.yml"]],
                Limit = limit,
                EvidenceFolder = folder["kept"]
            });

        Assert.Equal(failure, outcome.Failure);
        Assert.Contains(words, Assert.Single(outcome.Messages), StringComparison.Ordinal);
        Assert.False(Directory.Exists(folder["kept"]));
    }

    [Fact]
    public void Two_targets_whose_evidence_would_be_one_are_refused()
    {
        var outcome = Repositories.Audited(Repositories.Request("ssh://a@web1", "ssh://b@web1") with { EvidenceFolder = folder["kept"] });

        Assert.Equal((AuditFailure.BadRequest, "ssh://a@web1 and ssh://b@web1 are kept in one folder (web1_ssh): name one of them."),
            (outcome.Failure, Assert.Single(outcome.Messages)));
    }

    private TemporaryFolder With(params string[] hosts)
    {
        foreach (var host in hosts) folder.With($"{host}/host.evidence", Recorded(host));
        return folder;
    }

    private static string Recorded(string host) => host == "silent"
        ? "auditor-evidence host 1\ngap web1 could not be audited: nothing listens on its SSH port.\nsection client client 0\n|host=web1\n"
        : File.ReadAllText(Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Hosts", $"{host}.evidence"));
}
