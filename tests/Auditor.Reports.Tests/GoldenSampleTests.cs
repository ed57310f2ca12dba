using Auditor.Reports.Tests.Samples;
using Auditor.Testing;

namespace Auditor.Reports.Tests;

/// <summary>The samples in <c>reports/samples</c> are what a reader of the repository sees, and the golden files of the reports.</summary>
public sealed class GoldenSampleTests
{
    public static readonly ReportOptions Options = new()
    {
        CommandLine = "auditor audit .",
        ExitCode = 2,
        TargetUri = "file:///src/shop/",
        RepositoryUri = "https://git.example/shop",
        Width = 100,
    };

    [Theory]
    [InlineData("console", "report.txt")]
    [InlineData("json", "run.json")]
    [InlineData("sarif", "report.sarif")]
    [InlineData("sarif-github", "report.github.sarif")]
    [InlineData("html", "report.html")]
    [InlineData("markdown", "report.md")]
    public void The_sample_of_each_format_is_what_the_typical_run_gives(string format, string file) =>
        Snapshot.Matches(Repository.PathOf($"reports/samples/{file}"), ReportText.Of(SampleRuns.Typical, format, Options));
}
