using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Samples;

/// <summary>Controls of the synthetic runs with verdicts of every kind, and the assessment that follows from them.</summary>
internal static class SampleControls
{
    public static ImmutableArray<ControlResult> Typical(IReadOnlyList<Finding> findings, SourceLocation evidence) =>
    [
        Control("container.non-root", "The process does not run as root", 8, Verdict.NotMet, "1 of 2 images runs as root", 9_411_765, findings, "dockerfile/final-user-root"),
        Control("container.multi-stage", "Build tools and development dependencies are not in the final image", 3, Verdict.NotMet, "1 finding", 1_764_706, findings, "dockerfile/builder-copy-restores-dev-deps"),
        Control("container.reproducible-install", "Packages are installed from a lock file", 3, Verdict.NotMet, "1 finding", 588_236, findings, "dockerfile/pipefail-missing"),
        Control("container.pinned-images", "Base and service images are pinned", 3, Verdict.NotMet, "2 findings, 1 of them accepted", 3_000_000, findings, "dockerfile/base-image-latest"),
        Control("container.no-secrets", "No secret in ARG, ENV, COPY or the environment of a service", 8, Verdict.NotMet, "1 critical and 1 low finding", 14_274_510, findings, "dockerfile/secret-in-arg-or-env", "dockerfile/dockerignore-missing"),
        Control("container.healthcheck", "Every long-running service has a health check", 5, Verdict.NotMet, "2 images have none, accepted until 2027-03-31", 8_235_295, findings, "dockerfile/healthcheck-missing") with { IsWaived = true },
        Control("container.supported-base", "Base images are still supported", 5, Verdict.Unknown, "the tag of web/Dockerfile.prod comes from a build argument without a default", 9_803_922, findings, "dockerfile/base-image-end-of-life"),
        Control("container.restart-policy", "Services restart after crash and reboot", 8, Verdict.NotCovered, "no rule of this version decides it", 0, findings),
        Control("container.resource-limits", "Memory and CPU are limited", 3, Verdict.NotCovered, "no rule of this version decides it", 0, findings),
        Control("data.backups", "Backups run and are tested", 8, Verdict.Attested, "restore drill of 2026-09-30, ticket OPS-118", 0, findings) with { Section = "Data", AttestedBy = "Mira Okafor", AttestedUntil = new DateOnly(2027, 1, 2) },
        Control("data.migrations", "Migrations run before the new version serves", 5, Verdict.NotApplicable, "no data store in the deployment: 3 files were looked at", 0, findings) with { Section = "Data", Evidence = evidence },
        Control("repo.lockfile", "A lock file is committed", 3, Verdict.Met, "package-lock.json", 0, findings, "node/lockfile-missing") with { Section = "Repository", Evidence = evidence },
    ];

    /// <summary>The score is what the losses leave of 100.</summary>
    public static Assessment Assess(ImmutableArray<ControlResult> controls, Gate gate, char grade, params string[] reasons) => new()
    {
        Identity = "go-live@1/repo",
        Profile = "go-live",
        Scope = ["repo"],
        Controls = controls,
        ScoreMicros = 100_000_000 - controls.Sum(control => control.LossMicros),
        Grade = grade,
        Gate = gate,
        GateReasons = [.. reasons],
        CoverageMicros = 891_304,
        ControlsChecked = controls.Count(control => control.Verdict != Verdict.NotCovered),
        ControlsInScope = controls.Length,
    };

    private static ControlResult Control(string id, string title, int weight, Verdict verdict, string because, long loss, IReadOnlyList<Finding> findings, params string[] rules) => new()
    {
        Id = id,
        Title = title,
        Section = "Containers",
        Weight = weight,
        IsBlocker = weight == 8,
        Verdict = verdict,
        Because = because,
        LossMicros = loss,
        Rules = [.. rules],
        Findings = [.. findings.Where(finding => rules.Contains(finding.RuleId)).Select(finding => finding.Fingerprint)],
    };
}
