using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Recorded Docker engines: what each says of the checklist, and what none may be said of.</summary>
public sealed class EngineTests : IDisposable
{
    private static readonly string[] Decided =
    [
        "container.healthcheck", "container.least-privilege", "container.log-rotation", "container.no-secrets", "container.non-root",
            "container.pinned-images",
        "container.resource-limits", "container.restart-policy", "network.app-port-not-exposed", "network.database-not-exposed",
    ];

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_good_engine_has_no_finding_and_meets_all_that_an_engine_decides()
    {
        var run = Audited("good");

        Assert.Equal([], run.Findings.Where(finding => finding.Outcome != Outcome.Passed)
            .Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Message}"));
        Assert.Equal("docker", Assert.Single(run.Assessment.Scope));
        Assert.Equal(Decided, run.Assessment.Controls.Where(control => control.Verdict == Verdict.Met).Select(control => control.Id)
            .Order(StringComparer.Ordinal));
        Assert.Equal(Gate.Go, run.Assessment.Gate);
    }

    [Fact]
    public void An_engine_on_which_everything_is_wrong_meets_nothing()
    {
        var run = Audited("wide-open");

        Assert.Equal(Decided, run.Assessment.Controls.Where(control => control.Verdict == Verdict.NotMet).Select(control => control.Id)
            .Order(StringComparer.Ordinal));
        string[] shipped =
        [
            "docker/container-image-old", "docker/container-no-healthcheck", "docker/container-restarting", "docker/container-runs-as-root",
                "docker/container-secret-in-env", "docker/container-unhealthy",
            "docker/daemon-file-permissions", "docker/disk-sprawl", "docker/experimental", "docker/icc", "docker/insecure-registry",
                "docker/live-restore", "docker/no-new-privileges",
            "docker/socket-permissions", "docker/tcp-socket-local", "docker/tcp-socket-unprotected", "docker/userland-proxy",
                "docker/userns", "docker/version-eol",
            "compose/privileged", "compose/docker-socket-mounted", "compose/sensitive-host-mount", "compose/host-network",
                "compose/host-pid", "compose/host-ipc", "compose/host-uts", "compose/host-userns",
            "compose/cap-add-dangerous", "compose/seccomp-unconfined", "compose/restart-policy-missing", "compose/memory-limit-missing",
                "compose/database-port-published", "compose/port-all-interfaces",
            "compose/image-untagged", "compose/log-rotation-missing", "compose/no-new-privileges-missing", "compose/healthcheck-disabled",
        ];
        Assert.Equal([], shipped.Except(run.ActiveFailures.Select(finding => finding.RuleId)));

        // Its containers show it.
        Assert.DoesNotContain(run.ActiveFailures, finding => finding.RuleId == "docker/log-rotation");
    }

    [Fact]
    public void Findings_name_their_container_and_nothing_is_edited()
    {
        var run = Audited("wide-open");

        Assert.Contains(run.ActiveFailures, finding =>
            finding is { RuleId: "compose/privileged", Message: "app is privileged: root in it is root on the host." });
        Assert.All(run.ActiveFailures, finding => Assert.Empty(finding.Fix?.Edits ?? []));
    }

    [Theory]
    [InlineData("gap because=\"the engine could not be asked: nothing listens on /var/run/docker.sock\"\nfile path=/var/run/docker.sock role=socket mode=660 uid=0 gid=998\n")]
    [InlineData("daemon version=29.0.1 logging-driver=local\ngap because=\"the containers could not be listed: /var/run/docker.sock forbids /containers/json (403)\"\n")]
    public void What_could_not_be_asked_is_unknown_for_that_reason(string evidence)
    {
        var run = Repositories.Run(
            folder.With("web1/docker.evidence", "auditor-evidence docker 1\nengine host=web1 collected=2026-01-31T12:00:00Z\n" + evidence));

        var because = evidence.Split('"')[1];
        Assert.All(run.Assessment.Controls, control => Assert.Equal(Verdict.Unknown, control.Verdict));
        Assert.All(run.Assessment.Controls, control => Assert.Contains(because, control.Because, StringComparison.Ordinal));
        Assert.Equal(Gate.NoGo, run.Assessment.Gate);
    }

    [Fact]
    public void A_container_more_than_could_be_read_keeps_controls_from_being_met()
    {
        var good = File.ReadAllText(Recorded("good"));
        var run = Repositories.Run(folder.With("web1/docker.evidence", good + "gap because=\"1 of 5 containers could not be read\"\n"));

        Assert.DoesNotContain(run.Assessment.Controls, control => control.Verdict == Verdict.Met);
    }

    private Run Audited(string engine) => Repositories.Run(folder.With($"{engine}/docker.evidence", File.ReadAllText(Recorded(engine))));

    private static string Recorded(string engine) => Path.Join(Repository.Root, "tests/Auditor.Engine.Tests/Engines", $"{engine}.evidence");
}
