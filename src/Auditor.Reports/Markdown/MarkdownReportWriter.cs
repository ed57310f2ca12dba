using Auditor.Reports.Summary;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Markdown;

/// <summary>
/// For comments on pull requests and job summaries: the verdict first, then as many findings as the budget of bytes allows, the worst
/// first.
/// </summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const int MostRows = 100;

    public string Format => "markdown";

    public void Write(Run run, TextWriter output, ReportOptions options)
    {
        RunSummary summary = new(run);
        MarkdownBudget budget = new(output, options.MarkdownBytes, Foot(run));
        budget.Require(Head(run));
        budget.Section("Hosts, the worst first", Hosts(run.Fleet), "hosts");
        budget.Section("Fix these first", summary.FixFirst.Select(FixFirst), "mends");
        budget.Section("Where the points went", Losses(summary), "losses");
        foreach (IGrouping<Severity, Finding> group in summary.Active.GroupBy(finding => finding.Severity))
            Findings(group, budget, summary);
        budget.Section("Not judged", summary.Unjudged.Select(Unjudged), "subjects");
        budget.Section("Accepted", summary.Accepted.Select(Accepted), "accepted findings");
        budget.Section("Problems", run.Problems.Select(Problem), "problems");
        budget.End();
    }

    private static string Head(Run run)
    {
        Assessment assessment = run.Assessment;
        string reasons = string.Concat(assessment.GateReasons.Take(MostRows).Select(reason => $"- {MarkdownText.Escape(reason)}\n"));
        return $"""
            ## {Words.Of(assessment)}: {MarkdownText.Escape(run.Project)}

            **{Words.Score(assessment)} of 100**, grade **{assessment.Grade}** ({MarkdownText.Code(assessment.Identity)}).
            {Words.Coverage(assessment)}.

            {reasons}
            """.ReplaceLineEndings("\n");
    }

    private static string Foot(Run run) =>
        $"\n---\n{MarkdownText.Escape(Words.Files(run))}. Auditor {MarkdownText.Escape(run.ToolVersion)}, "
        + $"run {MarkdownText.Code(run.Id)}, result {MarkdownText.Code(run.Digest)}\n";

    private static void Findings(IGrouping<Severity, Finding> group, MarkdownBudget budget, RunSummary summary)
    {
        string severity = Words.Of(group.Key);
        string title = $"{char.ToUpperInvariant(severity[0])}{severity[1..]} ({group.Count()})";
        budget.Section(title, group.Select(finding => new FindingMarkdown(finding, summary).Text()), $"{severity} findings");
    }

    /// <summary>The rows of a table whose head comes with the first one, so that a cut leaves no empty table.</summary>
    private static IEnumerable<string> Losses(RunSummary summary)
    {
        string head = "| Points | Control | Verdict | Because |\n| ---: | --- | --- | --- |\n";
        foreach (ControlResult control in summary.Losses)
        {
            yield return head + Loss(control);
            head = "";
        }
    }

    private static IEnumerable<string> Hosts(Fleet? fleet)
    {
        string head = "| Host | Verdict | Score | Blockers not met | Unknown | Not seen |\n| --- | --- | ---: | --- | ---: | --- |\n";
        foreach (FleetHost host in fleet?.Hosts ?? [])
        {
            yield return head + Host(host);
            head = "";
        }
    }

    private static string Host(FleetHost host) =>
        $"| {MarkdownText.Escape(host.Name)} | {Words.Of(host.Gate)} | {Words.Score(host)} "
        + $"| {string.Join(", ", host.UnmetBlockers.Select(MarkdownText.Code))} "
        + $"| {host.Unknown} | {MarkdownText.Escape(Words.Gaps(host))} |\n";

    private static string FixFirst(Finding finding) =>
        $"- **+{Points.Of(finding.LossMicros)}** {MarkdownText.Code(Words.Place(finding))} "
        + $"{MarkdownText.Escape(RunSummary.Advice(finding))}\n";

    private static string Loss(ControlResult control)
    {
        string blocker = control.IsBlocker ? ", **blocker**" : "";
        string verdict = $"{Words.Of(control.Verdict)}{blocker}";
        return $"| −{Points.Of(control.LossMicros)} | {MarkdownText.Code(control.Id)} | {verdict} | {MarkdownText.Escape(control.Because)} |\n";
    }

    private static string Unjudged(Finding finding) => Line(finding, finding.Message);

    private static string Accepted(Finding finding) => Line(finding, Words.Acceptance(finding));

    private static string Line(Finding finding, string text) =>
        $"- {MarkdownText.Code(Words.Place(finding))} {MarkdownText.Code(finding.RuleId)}: {MarkdownText.Escape(text)}\n";

    private static string Problem(AuditProblem problem) =>
        $"- {MarkdownText.Code(Words.Of(problem))} {MarkdownText.Code(problem.Code)}: {MarkdownText.Escape(problem.Message)}\n";
}
