using Auditor.Reports.Json;
using Auditor.Reports.Tests.Samples;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Json;

public sealed class RunJsonTests
{
    public static TheoryData<string> Names => ["empty", "typical", "large", "hostile"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_run_that_was_written_and_read_gives_the_same_characters_again(string name)
    {
        string written = ReportText.Of(NamedRun.Of(name), "json");
        Assert.Equal(written, ReportText.Of(RunJson.Read(written), "json"));
    }

    [Fact]
    public void A_run_that_was_read_says_what_the_written_one_said()
    {
        Run read = RunJson.Read(ReportText.Of(SampleRuns.Typical, "json"));
        Finding fixedOne = read.Findings[1];
        Assert.Equal(SampleRuns.Typical.Findings.Length, read.Findings.Length);
        Assert.Equal("USER node", Assert.Single(fixedOne.Fix!.Edits).NewText);
        Assert.Equal(SampleRuns.Typical.Findings[1].Location, fixedOne.Location);
        Assert.Equal(SampleRuns.Typical.Findings[5].Suppression, read.Findings[5].Suppression);
        Assert.Equal(SampleRuns.Typical.Assessment.Controls[9].AttestedUntil, read.Assessment.Controls[9].AttestedUntil);
        Assert.Equal(SampleRuns.Typical.AsOf, read.AsOf);
    }

    [Fact]
    public void Every_report_of_a_run_that_was_read_equals_the_report_of_the_run()
    {
        Run read = RunJson.Read(ReportText.Of(SampleRuns.Typical, "json"));
        Assert.All(ReportFormats.Names, format => Assert.Equal(ReportText.Of(SampleRuns.Typical, format), ReportText.Of(read, format)));
    }

    [Fact]
    public void The_text_is_one_line_that_begins_with_the_schema() =>
        Assert.Matches("""\A\{"schema":"auditor-run/1","id":"[0-9a-f]{32}",[^\n]*\}\n\z""", ReportText.Of(SampleRuns.Typical, "json"));

    [Fact]
    public void Enumerations_are_kebab_case_and_absent_values_left_out()
    {
        string json = ReportText.Of(SampleRuns.Typical, "json");
        Assert.Contains("\"gate\":\"no-go\"", json, StringComparison.Ordinal);
        Assert.Contains("\"outcome\":\"not-evaluated\"", json, StringComparison.Ordinal);
        Assert.DoesNotContain("null", json, StringComparison.Ordinal);
        Assert.DoesNotContain("activeFailures", json, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "1:1:")]
    [InlineData("null", "null")]
    [InlineData("[]", "At $.")]
    [InlineData("{\n  \"schema\": \"auditor-run/1\",\n  \"colour\": 1}", "3:")]
    [InlineData("{\"schema\":\"auditor-run/1\"}", "required")]
    [InlineData("{\"schema\":\"auditor-run/1\",\"schema\":\"auditor-run/1\"}", "schema")]
    public void What_is_not_a_run_is_an_error_with_its_position(string json, string said)
    {
        RunJsonException problem = Assert.Throws<RunJsonException>(() => RunJson.Read(json));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
        Assert.True(problem.Line >= 1 && problem.Column >= 1);
    }

    [Theory]
    [InlineData("\"schema\":\"auditor-run/1\"", "\"schema\":\"auditor-run/2\"", "auditor-run/2")]
    [InlineData("\"gate\":\"no-go\"", "\"gate\":\"maybe\"", "$.assessment.gate")]
    [InlineData("\"gate\":\"no-go\"", "\"gate\":3", "$.assessment.gate")]
    [InlineData("\"project\":\"shop\"", "\"project\":null", "$.project")]
    [InlineData("\"edits\":[]", "\"edit\":[]", "edit")]
    public void A_changed_run_is_refused(string old, string changed, string said)
    {
        string json = ReportText.Of(SampleRuns.Typical, "json");
        Assert.Contains(old, json, StringComparison.Ordinal);
        RunJsonException problem = Assert.Throws<RunJsonException>(() => RunJson.Read(json.Replace(old, changed, StringComparison.Ordinal)));
        Assert.Contains(said, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_array_is_refused_instead_of_breaking_a_report_later()
    {
        string json = ReportText.Of(SampleRuns.Typical, "json");
        Assert.Throws<RunJsonException>(() => RunJson.Read(json.Replace("\"related\":[],", "", StringComparison.Ordinal)));
    }
}
