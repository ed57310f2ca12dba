using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests;

/// <summary>Writes a run to a string.</summary>
internal static class ReportText
{
    public static string Of(Run run, string format, ReportOptions? options = null)
    {
        using StringWriter output = new();
        ReportFormats.Create(format).Write(run, output, options ?? new ReportOptions());
        return output.ToString();
    }
}
