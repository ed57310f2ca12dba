using Auditor.Reports.Json;
using Auditor.Reports.Tests.Samples;
using Auditor.Rules.Checklists;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests;

/// <summary>The table of hosts in each report that people read.</summary>
public sealed class FleetReportTests
{
    private static readonly Run Fleet = SampleRuns.Typical with
    {
        Fleet = new Fleet(
        [
            Host("web1", Gate.NoGo, 61_440_000, ["access.ssh-no-password-login", "network.firewall-active"], 3, []),
            Host("db1", Gate.NoGo, 0, [], 23, ["db1 could not be audited: it did not answer in time.", "another reason"]),
            Host("ev\u001b[2Jil | x", Gate.GoWithConditions, 97_000_000, [], 0, ["it said \u001b[31m | this"]),
        ]),
        Findings = [.. SampleRuns.Typical.Findings.Select(finding => finding with { Host = "web1" })],
    };

    [Fact]
    public void The_console_shows_a_line_for_each_host_before_the_verdict()
    {
        string text = ReportText.Of(Fleet, "console");

        Assert.Contains("Hosts  3, the worst first\n", text, StringComparison.Ordinal);
        Assert.Matches(@"\n  web1 +NO-GO +61\.4 +2 +3\n  db1 +NO-GO +0\.0 +0 +23  db1 could not be audited: it did not answer in time\. \(and 1 more\)\n", text);
        Assert.Matches(@"(\A|\n)web1  services/api/Dockerfile  ", text);
        Assert.True(text.IndexOf("Hosts  3", StringComparison.Ordinal) < text.IndexOf("Biggest losses", StringComparison.Ordinal));
        Assert.DoesNotContain('\u001b', text);
    }

    [Fact]
    public void Markdown_has_a_table_that_no_name_can_break()
    {
        string text = ReportText.Of(Fleet, "markdown");

        Assert.Contains("\n| web1 | NO-GO | 61.4 | `access.ssh-no-password-login`, `network.firewall-active` | 3 |  |\n", text,
            StringComparison.Ordinal);
        string evil = text.Split('\n').Single(line => line.Contains("GO WITH CONDITIONS | 97.0", StringComparison.Ordinal));
        Assert.Equal(7, evil.Replace("\\|", "", StringComparison.Ordinal).Count(c => c == '|'));
        Assert.Contains("web1: services/api/Dockerfile:", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_page_has_a_table_and_findings_name_their_host()
    {
        string text = ReportText.Of(Fleet, "html");

        Assert.Contains("<h2 id=\"hosts\">Hosts, the worst first</h2>", text, StringComparison.Ordinal);
        Assert.Contains("<tr><th scope=\"row\">web1</th><td><span class=\"v bad\">NO-GO</span></td><td class=\"r\">61.4</td>", text,
            StringComparison.Ordinal);
        Assert.Contains("web1: services/api/Dockerfile:", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<h2 id=\"hosts\">", ReportText.Of(SampleRuns.Typical, "html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_run_keeps_its_hosts()
    {
        string written = ReportText.Of(Fleet, "json");

        Assert.Contains("\"fleet\":{\"hosts\":[{\"name\":\"web1\"", written, StringComparison.Ordinal);
        Assert.Equal(written, ReportText.Of(RunJson.Read(written), "json"));
        Assert.Equal(ReportText.Of(Fleet, "console"), ReportText.Of(RunJson.Read(written), "console"));
    }

    private static FleetHost Host(string name, Gate gate, long score, string[] blockers, int unknown, string[] gaps) =>
        new()
        {
            Name = name,
            Folder = name,
            Gate = gate,
            Grade = 'D',
            ScoreMicros = score,
            UnmetBlockers = [.. blockers],
            Unknown = unknown,
            Gaps = [.. gaps]
        };
}
