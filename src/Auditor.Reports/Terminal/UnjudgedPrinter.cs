using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Terminal;

/// <summary>What is known to be unknown, a line each: subjects without a judgement, accepted findings, files with problems.</summary>
internal sealed class UnjudgedPrinter(TextWriter output, Paint paint, RunSummary summary)
{
    public void Write(Run run)
    {
        Section("Not judged", summary.Unjudged, Unjudged);
        Section("Accepted", summary.Accepted, Accepted);
        Section("Problems", run.Problems, Problem);
    }

    private void Section<T>(string title, IReadOnlyCollection<T> items, Func<T, string> line)
    {
        if (items.Count == 0)
            return;
        output.Write($"{paint.Bold(title)}  {paint.Dim($"{items.Count}")}\n");
        foreach (T item in items)
            output.Write($"  {line(item)}\n");
        output.Write("\n");
    }

    private string Unjudged(Finding finding)
    {
        string label = finding.Outcome == Outcome.Error ? paint.Red("error  ") : paint.Cyan("unknown");
        return $"{label} {Place(finding)}  {ShownText.Of(finding.Message)}";
    }

    private string Accepted(Finding finding)
    {
        string severity = paint.Of(finding.Severity, Words.Of(finding.Severity).PadRight(8));
        return $"{severity} {Place(finding)}  {ShownText.Of(Words.Acceptance(finding))}";
    }

    private static string Place(Finding finding) => ShownText.Of($"{Words.Place(finding)}  {finding.RuleId}");

    private string Problem(AuditProblem problem)
    {
        string label = problem.Severity == ProblemSeverity.Error ? paint.Red("error  ") : paint.Cyan("warning");
        return $"{label} {ShownText.Of($"{Words.Of(problem)}  {problem.Code}  {problem.Message}")}";
    }
}
