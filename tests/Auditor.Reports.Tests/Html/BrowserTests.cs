using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests.Html;

/// <summary>The HTML report in a real browser: what is looked at stands in <c>tests/browser/report.test.mjs</c>.</summary>
public sealed class BrowserTests
{
    [NodeFact("tests/browser", "chromium")]
    public void The_report_reads_well_in_a_browser_in_every_circumstance()
    {
        using TemporaryFolder folder = new();
        foreach (string name in new[] { "empty", "typical", "large", "hostile" })
            folder.Report($"{name}.html", NamedRun.Of(name), "html");
        (int exitCode, string output) = NodeProgram.Run("tests/browser/report.test.mjs", folder.Root);
        Assert.True(exitCode == 0, output);
        Assert.Contains("all hold", output, StringComparison.Ordinal);
    }
}
