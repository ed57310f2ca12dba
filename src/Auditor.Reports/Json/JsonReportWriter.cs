using Auditor.Rules.Runs;

namespace Auditor.Reports.Json;

/// <summary>The run itself: what <c>auditor render</c> reads again.</summary>
internal sealed class JsonReportWriter : IReportWriter
{
    public string Format => "json";

    public void Write(Run run, TextWriter output, ReportOptions options) => RunJson.Write(run, output);
}
