using Auditor.Rules.Runs;

namespace Auditor.Reports;

/// <summary>Writes one run in one format. The same run and options always give the same characters.</summary>
public interface IReportWriter
{
    /// <summary>The name that <c>--format</c> takes.</summary>
    string Format { get; }

    void Write(Run run, TextWriter output, ReportOptions options);
}
