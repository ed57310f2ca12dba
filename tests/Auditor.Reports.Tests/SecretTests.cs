using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests;

public sealed class SecretTests
{
    [Fact]
    public void No_format_shows_the_secret_of_the_sample() =>
        Assert.All(ReportFormats.Names, format =>
        {
            string report = ReportText.Of(SampleRuns.Typical, format, GoldenSampleTests.Options);
            Assert.True(format == "markdown" || report.Contains("[REDACTED]", StringComparison.Ordinal), $"{format} shows no excerpt of the line");
            Assert.DoesNotContain(SampleRuns.FakeSecret, report, StringComparison.Ordinal);
        });
}
