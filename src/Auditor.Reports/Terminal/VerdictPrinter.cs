using Auditor.Documents;
using Auditor.Reports.Summary;
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
        Line($"{paint.Of(assessment.Gate, Words.Of(assessment))}  {paint.Bold(ShownText.Of(run.Project))}");
        WriteReasons(assessment);
        Line("");
        string identity = paint.Dim($"({ShownText.Of(assessment.Identity)})");
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
            Line($"  - {ShownText.Of(reason)}");
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
            Line($"  {points}  {ShownText.Of(control.Id).PadRight(idWidth)}  {State(control)}");
        }
        if (summary.Losses.Length > LossCount)
            Line(paint.Dim($"  and {Words.Count(summary.Losses.Length - LossCount, "more control")}"));
    }

    private string State(ControlResult control)
    {
        string blocker = control.IsBlocker ? $", {paint.Bold("blocker")}" : "";
        return $"{Words.Of(control.Verdict)}{blocker}: {ShownText.Of(control.Because)}";
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
            Line($"  {points}  {ShownText.Of($"{Words.Place(finding)}  {finding.RuleId}")}");
            Line($"          {ShownText.Of(RunSummary.Advice(finding))}");
        }
    }

    private void WriteCounts(Run run)
    {
        Row("Findings", $"{RunSummary.Counts(summary.Active)}; {summary.Accepted.Length} accepted, {summary.Unjudged.Length} not judged");
        Row("Files", ShownText.Of(Words.Files(run)));
        Row("Run", $"{ShownText.Of(run.Id)}, result {ShownText.Of(run.Digest)}");
    }

    private void Row(string label, string text) => Line($"{paint.Bold(label.PadRight(LabelWidth))}{text}");

    private void Line(string text)
    {
        output.Write(text);
        output.Write('\n');
    }
}
