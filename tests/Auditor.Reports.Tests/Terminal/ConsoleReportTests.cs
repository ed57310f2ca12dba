using System.Text.RegularExpressions;
using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests.Terminal;

public sealed class ConsoleReportTests
{
    [Fact]
    public void Without_colour_no_escape_is_written() =>
        Assert.DoesNotContain('\u001b', ReportText.Of(SampleRuns.Typical, "console"));

    [Fact]
    public void With_colour_the_text_is_the_same_and_every_colour_ends()
    {
        string coloured = ReportText.Of(SampleRuns.Typical, "console", new ReportOptions { Color = true });
        string plain = Regex.Replace(coloured, "\u001b\\[[0-9;]*m", "");
        Assert.Equal(ReportText.Of(SampleRuns.Typical, "console"), plain.Replace(" NO-GO ", "NO-GO", StringComparison.Ordinal));
        Assert.All(coloured.Split('\n'), line => Assert.Equal(Regex.Count(line, "\u001b\\[[1-9]"), Regex.Count(line, "\u001b\\[0m")));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_from_a_file_reaches_the_terminal_raw(bool color)
    {
        string report = ReportText.Of(HostileRun.Create(), "console", new ReportOptions { Color = color });
        string withoutOurColours = Regex.Replace(report, "\u001b\\[[0-9;]*m", "");
        Assert.DoesNotMatch("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]", withoutOurColours);
        Assert.Contains("\\u001b[2J\\u001b]0;title\\u0007", withoutOurColours, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_come_in_the_order_of_their_worst_finding()
    {
        string report = ReportText.Of(SampleRuns.Typical, "console");
        int[] at = [.. new[] { "services/api/Dockerfile  5", "services/worker/Dockerfile  1", "web/Dockerfile.prod  1" }
            .Select(heading => report.IndexOf(heading, StringComparison.Ordinal))];
        Assert.Equal(at.Order(), at);
        Assert.DoesNotContain(-1, at);
    }

    [Fact]
    public void A_run_without_findings_still_has_its_verdict()
    {
        string report = ReportText.Of(SampleRuns.Empty, "console");
        Assert.StartsWith("GO  empty\n", report, StringComparison.Ordinal);
        Assert.Contains("Findings  none; 0 accepted, 0 not judged\n", report, StringComparison.Ordinal);
    }

    [Fact]
    public void Mends_that_gain_most_come_first_and_of_equal_ones_the_safer()
    {
        string report = ReportText.Of(SampleRuns.Typical, "console");
        string mends = report[report.IndexOf("Fix these first", StringComparison.Ordinal)..];
        Assert.Equal(["13.2", "9.4", "1.8", "1.5", "1.1"], Regex.Matches(mends, @"\+([0-9.]+) ").Select(match => match.Groups[1].Value));
    }
}
