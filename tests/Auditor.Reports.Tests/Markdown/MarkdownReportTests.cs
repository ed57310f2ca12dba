using System.Text;
using System.Text.RegularExpressions;
using Auditor.Reports.Markdown;
using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests.Markdown;

public sealed class MarkdownReportTests
{
    [Theory]
    [InlineData("plain text.", "plain text.")]
    [InlineData("<b>&amp;", "&lt;b&gt;&amp;amp;")]
    [InlineData("*a* _b_ `c` ~d~ [e](f) g|h", "\\*a\\* \\_b\\_ \\`c\\` \\~d\\~ \\[e\\](f) g\\|h")]
    [InlineData("ask @octocat about #12", "ask @<!-- -->octocat about #<!-- -->12")]
    [InlineData("https://evil.example www.evil.example", "https&#58;//evil.example www<!-- -->.evil.example")]
    [InlineData("a\nb\u001b", "a\\\\nb\\\\u001b")]
    public void Text_is_shown_and_not_obeyed(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Escape(text));

    [Theory]
    [InlineData("a.txt", "`a.txt`")]
    [InlineData("a`b", "``a`b``")]
    [InlineData("`a``b", "``` `a``b ```")]
    [InlineData("a|b", "`a\\|b`")]
    [InlineData("", "")]
    public void Code_cannot_be_left(string text, string markdown) => Assert.Equal(markdown, MarkdownText.Code(text));

    [Fact]
    public void A_fence_is_longer_than_what_it_holds()
    {
        Assert.Equal("```", MarkdownText.Fence("a `b` c"));
        Assert.Equal("`````", MarkdownText.Fence("a\n````\nb"));
    }

    [Fact]
    public void Hostile_text_makes_no_markup()
    {
        string markdown = ReportText.Of(HostileRun.Create(), "markdown");
        string prose = WithoutCode(markdown).Replace("<!-- -->", "", StringComparison.Ordinal);
        Assert.DoesNotMatch("<[a-zA-Z/!]", prose);
        Assert.DoesNotMatch("(?m)^\\s*#+ heading", prose);
        Assert.DoesNotContain("](", prose.Replace("\\](", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]", markdown);
    }

    [Theory]
    [InlineData(60_000)]
    [InlineData(200_000)]
    public void A_long_report_keeps_to_its_budget_and_says_what_it_cut(int bytes)
    {
        string markdown = ReportText.Of(SampleRuns.Large(1000), "markdown", new ReportOptions { MarkdownBytes = bytes });
        Assert.InRange(Encoding.UTF8.GetByteCount(markdown), bytes / 2, bytes);
        Assert.Matches("(?m)^_[0-9]+ low findings are cut here", markdown);
        Assert.Contains(SampleRuns.Typical.Id, markdown, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_shown_and_what_is_cut_make_all_findings()
    {
        string markdown = ReportText.Of(SampleRuns.Large(1000), "markdown", new ReportOptions { MarkdownBytes = 100_000 });
        int shown = Regex.Count(markdown, "(?m)^- \\*\\*[^+]");
        int cut = Regex.Matches(markdown, "(?m)^_([0-9]+) [a-z]+ findings are cut").Sum(match => int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1000, shown + cut);
    }

    [Fact]
    public void Nothing_is_cut_while_there_is_room() =>
        Assert.DoesNotContain("cut here", ReportText.Of(SampleRuns.Typical, "markdown"), StringComparison.Ordinal);

    /// <summary>The text without fenced blocks and code spans, read as CommonMark reads them.</summary>
    private static string WithoutCode(string markdown)
    {
        string withoutFences = Regex.Replace(markdown, "(?ms)^  (`{3,})diff\n.*?^  \\1\n", "");
        return Regex.Replace(withoutFences, "(?s)(?<![`\\\\])(`+)(?!`)(.+?)(?<!`)\\1(?!`)", "");
    }
}
