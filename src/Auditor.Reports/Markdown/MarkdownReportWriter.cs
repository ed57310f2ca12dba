using System.Globalization;
using Auditor.Reports.Summary;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Markdown;

/// <summary>For comments on pull requests and job summaries: the verdict first, then as many findings as the budget of bytes allows, the worst first.</summary>
internal sealed class MarkdownReportWriter : IReportWriter
{
    private const int MostRows = 100;

    public string Format => "markdown";

    public void Write(Run run, TextWriter output, ReportOptions options)
    {
        RunSummary summary = new(run);
        MarkdownBudget budget = new(output, options.MarkdownBytes, Foot(run));
        budget.Require(Head(run));
        budget.Section("Fix these first", summary.FixFirst.Select(FixFirst), "mends");
        budget.Section("Where the points went", Table("| Points | Control | Verdict | Because |\n| ---: | --- | --- | --- |\n", summary.Losses.Select(Loss)), "losses");
        foreach (IGrouping<Severity, Finding> group in summary.Active.GroupBy(finding => finding.Severity))
            budget.Section($"{Capital(Words.Of(group.Key))} ({group.Count()})", group.Select(finding => new FindingMarkdown(finding, summary).Text()), $"{Words.Of(group.Key)} findings");
        budget.Section("Not judged", summary.Unjudged.Select(Unjudged), "subjects");
        budget.Section("Accepted", summary.Accepted.Select(Accepted), "accepted findings");
        budget.Section("Problems", run.Problems.Select(Problem), "problems");
        budget.End();
    }

    private static string Head(Run run)
    {
        Assessment assessment = run.Assessment;
        string score = assessment.Score.ToString("0.0", CultureInfo.InvariantCulture);
        string reasons = string.Concat(assessment.GateReasons.Take(MostRows).Select(reason => $"- {MarkdownText.Escape(reason)}\n"));
        return $"""
            ## {Words.Of(assessment)}: {MarkdownText.Escape(run.Project)}

            **{score} of 100**, grade **{assessment.Grade}** ({MarkdownText.Code(assessment.Identity)}); {Points.Percent(assessment.CoverageMicros)} of the weight is known, {assessment.ControlsChecked} of {Words.Count(assessment.ControlsInScope, "control")} checked.

            {reasons}
            """.ReplaceLineEndings("\n");
    }

    private static string Foot(Run run)
    {
        string passed = string.Join(", ", run.PassedOver.Take(MostRows).Select(files => $"{files.Count} {MarkdownText.Escape(files.Reason)}"));
        string over = passed.Length > 0 ? $"; passed over {passed}" : "";
        return $"\n---\n{Words.Count(run.Artifacts.Length, "file")} audited{over}. Auditor {MarkdownText.Escape(run.ToolVersion)}, run {MarkdownText.Code(run.Id)}, result {MarkdownText.Code(run.Digest)}\n";
    }

    /// <summary>A table whose head comes with its first row, so that a cut leaves no empty table.</summary>
    private static IEnumerable<string> Table(string head, IEnumerable<string> rows)
    {
        foreach (string row in rows)
        {
            yield return head + row;
            head = "";
        }
    }

    private static string FixFirst(Finding finding) =>
        $"- **+{Points.Of(finding.LossMicros)}** {MarkdownText.Code(Words.Of(finding.Location))} {MarkdownText.Escape(RunSummary.Advice(finding))}\n";

    private static string Loss(ControlResult control)
    {
        string blocker = control.IsBlocker ? ", **blocker**" : "";
        return $"| −{Points.Of(control.LossMicros)} | {MarkdownText.Code(control.Id)} | {Words.Of(control.Verdict)}{blocker} | {MarkdownText.Escape(control.Because)} |\n";
    }

    private static string Unjudged(Finding finding) => Line(finding, finding.Message);

    private static string Accepted(Finding finding) => Line(finding, Words.Acceptance(finding));

    private static string Line(Finding finding, string text) =>
        $"- {MarkdownText.Code(Words.Of(finding.Location))} {MarkdownText.Code(finding.RuleId)}: {MarkdownText.Escape(text)}\n";

    private static string Problem(AuditProblem problem) =>
        $"- {MarkdownText.Code(Words.Of(problem))} {MarkdownText.Code(problem.Code)}: {MarkdownText.Escape(problem.Message)}\n";

    private static string Capital(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
