using Auditor.Reports.Summary;
using Auditor.Reports.Text;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Terminal;

/// <summary>The last block: the gate in words, why, the score, where the points went, what to fix first.</summary>
internal sealed class VerdictPrinter(TextWriter output, Paint paint, RunSummary summary)
{
    private const int LabelWidth = 10;
    private const int LossCount = 5;
    private const int ReasonCount = 5;

    public void Write(Run run)
    {
        Assessment assessment = run.Assessment;
        Line($"{paint.Of(assessment.Gate, Words.Of(assessment))}  {paint.Bold(VisibleText.Of(run.Project))}");
        WriteReasons(assessment);
        Line("");
        string identity = paint.Dim($"({VisibleText.Of(assessment.Identity)})");
        Row("Score", $"{paint.Bold(Words.Score(assessment))} of 100, grade {assessment.Grade}  {identity}");
        Row("Coverage", Words.Coverage(assessment));
        WriteLosses();
        WriteFixFirst();
        Line("");
        WriteCounts(run);
    }

    private void WriteReasons(Assessment assessment)
    {
        foreach (string reason in assessment.GateReasons.Take(ReasonCount))
            Line($"  - {VisibleText.Of(reason)}");
        if (assessment.GateReasons.Length > ReasonCount)
            Line(paint.Dim($"  and {Words.Count(assessment.GateReasons.Length - ReasonCount, "more reason")}"));
    }

    private void WriteLosses()
    {
        if (summary.Losses.IsEmpty)
            return;
        Line("");
        Line(paint.Bold("Biggest losses"));
        int idWidth = summary.Losses.Take(LossCount).Max(control => control.Id.Length);
        foreach (ControlResult control in summary.Losses.Take(LossCount))
        {
            string points = paint.Red($"-{Points.Of(control.LossMicros)}".PadLeft(6));
            Line($"  {points}  {VisibleText.Of(control.Id).PadRight(idWidth)}  {State(control)}");
        }
        if (summary.Losses.Length > LossCount)
            Line(paint.Dim($"  and {Words.Count(summary.Losses.Length - LossCount, "more control")}"));
    }

    private string State(ControlResult control)
    {
        string blocker = control.IsBlocker ? $", {paint.Bold("blocker")}" : "";
        return $"{Words.Of(control.Verdict)}{blocker}: {VisibleText.Of(control.Because)}";
    }

    private void WriteFixFirst()
    {
        if (summary.FixFirst.IsEmpty)
            return;
        Line("");
        Line(paint.Bold("Fix these first"));
        foreach (Finding finding in summary.FixFirst)
        {
            string points = paint.Green($"+{Points.Of(finding.LossMicros)}".PadLeft(6));
            Line($"  {points}  {VisibleText.Of($"{Words.Of(finding.Location)}  {finding.RuleId}")}");
            Line($"          {VisibleText.Of(RunSummary.Advice(finding))}");
        }
    }

    private void WriteCounts(Run run)
    {
        Row("Findings", $"{RunSummary.Counts(summary.Active)}; {summary.Accepted.Length} accepted, {summary.Unjudged.Length} not judged");
        Row("Files", VisibleText.Of(Words.Files(run)));
        Row("Run", $"{VisibleText.Of(run.Id)}, result {VisibleText.Of(run.Digest)}");
    }

    private void Row(string label, string text) => Line($"{paint.Bold(label.PadRight(LabelWidth))}{text}");

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
