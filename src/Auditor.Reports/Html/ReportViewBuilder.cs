using System.Globalization;
using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Html;

/// <summary>Turns a run into what the HTML template shows.</summary>
internal sealed class ReportViewBuilder(Run run, RunSummary summary, string policy)
{
    private const int ReasonsShown = 3;
    private const int LongReport = 200;

    private readonly FindingViewBuilder _findings = new(summary);
    private readonly Lazy<ILookup<string, Finding>> _byFingerprint =
        new(() => summary.Active.ToLookup(finding => finding.Fingerprint, StringComparer.Ordinal));

    public ReportView Build() => new()
    {
        Policy = policy,
        Project = run.Project,
        Date = run.AsOf.ToString("d MMM yyyy", CultureInfo.InvariantCulture),
        ToolVersion = run.ToolVersion,
        Revision = Revision(),
        Targets = string.Join(", ", run.Targets),
        RunId = run.Id,
        Digest = run.Digest,
        Verdict = Gate(run.Assessment),
        Hosts = [.. (run.Fleet?.Hosts ?? []).Select(Host)],
        FixFirst = [.. summary.FixFirst.Select(FixFirst)],
        Losses = [.. summary.Losses.Select(Loss)],
        Sections = [.. run.Assessment.Controls.GroupBy(control => control.Section).Select(Section)],
        Severities = [.. Severities()],
        FindingCount = summary.Active.Length,
        IsLong = summary.Active.Length > LongReport,
        Unjudged = [.. summary.Unjudged.Select(Unjudged)],
        Accepted = [.. summary.Accepted.Select(Accepted)],
        Attestations = [.. run.Assessment.Controls.Where(control => control.Verdict == Verdict.Attested).Select(Attestation)],
        Problems = [.. run.Problems.Select(Problem)],
        Files = Words.Files(run),
        HasUnknown = !summary.Unjudged.IsEmpty || !run.Problems.IsEmpty,
    };

    private string Revision()
    {
        string commit = run.Commit is { } id ? $"commit {id[..Math.Min(id.Length, 10)]}" : "";
        string branch = run.Branch is { } name ? $"branch {name}" : "";
        return string.Join(", ", new[] { branch, commit }.Where(part => part.Length > 0));
    }

    private static VerdictView Gate(Assessment assessment)
    {
        (string tone, string sign) = assessment.Gate switch
        {
            Rules.Checklists.Gate.NoGo => ("bad", "✕"),
            Rules.Checklists.Gate.Go => ("ok", "✓"),
            _ => ("warn", "!"),
        };
        return new(
            Words.Of(assessment),
            tone,
            sign,
            Words.Score(assessment),
            (int)assessment.Score,
            assessment.Grade.ToString(),
            assessment.Identity,
            Points.Percent(assessment.CoverageMicros),
            $"{assessment.ControlsChecked} of {Words.Count(assessment.ControlsInScope, "control")}",
            [.. assessment.GateReasons.Take(ReasonsShown)],
            [.. assessment.GateReasons.Skip(ReasonsShown)]);
    }

    private static HostView Host(FleetHost host) => new(
        host.Name,
        Words.Of(host.Gate),
        host.Gate switch { Rules.Checklists.Gate.NoGo => "bad", Rules.Checklists.Gate.Go => "ok", _ => "att" },
        Words.Score(host),
        string.Join(", ", host.UnmetBlockers),
        host.Unknown,
        Words.Gaps(host));

    private FixFirstView FixFirst(Finding finding) => new(
        Points.Of(finding.LossMicros),
        FindingViewBuilder.Anchor(finding),
        summary.Rule(finding).Title,
        Words.Place(finding),
        RunSummary.Advice(finding));

    private LossView Loss(ControlResult control) => new(
        Points.Of(control.LossMicros),
        Math.Max(1, (int)(control.LossMicros * 100 / summary.Losses[0].LossMicros)),
        control.Id,
        control.Title,
        Words.Of(control.Verdict),
        Tone(control.Verdict),
        control.IsBlocker,
        control.Because);

    private SectionView Section(IGrouping<string, ControlResult> section) => new(section.Key, [.. section.Select(Control)]);

    private ControlView Control(ControlResult control) => new(
        control.Id,
        control.Title,
        Words.Of(control.Verdict),
        Tone(control.Verdict),
        control.Because,
        Note(control),
        control.Weight,
        control.IsBlocker,
        control.LossMicros > 0 ? $"−{Points.Of(control.LossMicros)}" : "",
        control.Evidence is { } evidence ? Words.Of(evidence) : "",
        [.. Shown(control).Select(finding => new LinkView(Words.Place(finding), FindingViewBuilder.Anchor(finding)))]);

    /// <summary>The first few findings of the control that have an article to link to.</summary>
    private IEnumerable<Finding> Shown(ControlResult control)
    {
        const int Most = 3;
        return control.Findings.SelectMany(fingerprint => _byFingerprint.Value[fingerprint]).Take(Most);
    }

    private static string Note(ControlResult control) => control switch
    {
        { AttestedBy: { } by, AttestedUntil: { } until } => $"{by}, until {Words.Date(until)}",
        { AttestedBy: { } by } => by,
        { IsWaived: true } => "waived",
        _ => "",
    };

    private IEnumerable<SeverityView> Severities()
    {
        int number = 0;
        foreach (IGrouping<Severity, Finding> group in summary.Active.GroupBy(finding => finding.Severity))
        {
            string name = Words.Of(group.Key);
            FindingView[] findings = [.. group.Select(finding => _findings.Build(finding, ++number))];
            yield return new(name, char.ToUpperInvariant(name[0]) + name[1..], findings.Length, findings);
        }
    }

    private static UnjudgedView Unjudged(Finding finding) =>
        new(finding.Outcome == Outcome.Error ? "rule failed" : "unknown", Words.Place(finding), finding.RuleId, finding.Message);

    private static AcceptedView Accepted(Finding finding) => new(
        Words.Of(finding.Severity),
        Words.Place(finding),
        finding.RuleId,
        finding.Message,
        finding.Suppression?.Reason ?? "",
        finding.Suppression?.Owner ?? "",
        finding.Suppression?.Until is { } until ? Words.Date(until) : "",
        finding.Suppression?.Kind == SuppressionKind.Waiver ? "waiver" : "comment");

    private static AttestationView Attestation(ControlResult control) => new(
        control.Id,
        control.Title,
        control.AttestedBy ?? "",
        control.AttestedUntil is { } until ? Words.Date(until) : "",
        control.Because);

    private static ProblemView Problem(AuditProblem problem) =>
        new(problem.Severity == ProblemSeverity.Error ? "error" : "warning", Words.Of(problem), problem.Code, problem.Message);

    private static string Tone(Verdict verdict) => verdict switch
    {
        Verdict.NotMet => "bad",
        Verdict.Unknown => "unk",
        Verdict.Met => "ok",
        Verdict.Attested => "att",
        _ => "off",
    };
}
