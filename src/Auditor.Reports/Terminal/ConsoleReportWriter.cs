using Auditor.Documents;
using Auditor.Reports.Summary;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Terminal;

/// <summary>
/// The report for a person at a terminal: findings by file, the worst first, each with its excerpt and fix; then what could not be
/// judged; and last, where the eye rests, the verdict.
/// </summary>
internal sealed class ConsoleReportWriter : IReportWriter
{
    public string Format => "console";

    public void Write(Run run, TextWriter output, ReportOptions options)
    {
        RunSummary summary = new(run);
        Paint paint = new(options.Color);
        FindingPrinter findings = new(output, paint, options.Width, summary);
        foreach (IGrouping<string, Finding> file in summary.Active.GroupBy(finding => finding.Location.Path))
            WriteFile(file, output, paint, findings);
        new UnjudgedPrinter(output, paint, summary).Write(run);
        new FleetPrinter(output, paint).Write(run.Fleet);
        new VerdictPrinter(output, paint, summary).Write(run);
    }

    private static void WriteFile(IGrouping<string, Finding> file, TextWriter output, Paint paint, FindingPrinter findings)
    {
        string host = file.First().Host is { } name ? $"{paint.Bold(ShownText.Of(name))}  " : "";
        output.Write($"{host}{paint.Bold(ShownText.Of(file.Key))}  {paint.Dim(Words.Count(file.Count(), "finding"))}\n\n");
        foreach (Finding finding in file)
            findings.Write(finding);
    }
}
