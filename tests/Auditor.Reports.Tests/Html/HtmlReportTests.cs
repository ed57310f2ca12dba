using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Auditor.Reports.Tests.Samples;

namespace Auditor.Reports.Tests.Html;

public sealed class HtmlReportTests
{
    [Fact]
    public void The_title_begins_with_the_verdict() =>
        Assert.Contains("<title>NO-GO: shop, go-live audit, 21 Nov 2026</title>", Typical(), StringComparison.Ordinal);

    [Theory]
    [InlineData("style")]
    [InlineData("script")]
    public void The_policy_names_the_hash_of_what_the_page_has(string element)
    {
        string html = Typical();
        string content = Regex.Match(html, $"<{element}>(.*?)</{element}>", RegexOptions.Singleline).Groups[1].Value;
        string hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        Assert.NotEmpty(content);
        Assert.Contains($"{element}-src &#39;sha256-{hash}&#39;", html, StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_pastes_nothing_raw_and_has_no_inline_style_or_handler()
    {
        string template = ReportTemplates.Default.Html;
        Assert.DoesNotContain("{{{", template, StringComparison.Ordinal);
        Assert.DoesNotContain("{{&", template, StringComparison.Ordinal);
        Assert.DoesNotMatch("(?i)<[a-z][^>]*\\s(style|on[a-z]+)\\s*=", template);
        Assert.DoesNotMatch("(?i)(src|href)\\s*=\\s*\"?(https?:)?//", template);
    }

    [Fact]
    public void The_script_never_writes_markup() =>
        Assert.DoesNotMatch("innerHTML|outerHTML|insertAdjacentHTML|document\\.write|eval\\(", ReportTemplates.Default.Script);

    [Fact]
    public void An_address_that_is_no_web_address_is_not_a_link()
    {
        string html = ReportText.Of(HostileRun.Create(), "html");
        Assert.DoesNotMatch("(?i)href=\"\\s*javascript", html);
    }

    [Fact]
    public void Hostile_text_is_encoded_everywhere()
    {
        string html = ReportText.Of(HostileRun.Create(), "html");
        Assert.DoesNotContain("<script>window", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotMatch("[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]", html);
        Assert.Contains("{{{raw}}} {{#each Findings}}", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_template_of_the_user_is_taken_and_a_wrong_name_in_it_is_an_error()
    {
        ReportTemplates own = ReportTemplates.Default with { Html = "{{Project}}: {{Verdict.Gate}}" };
        Assert.Equal("shop: NO-GO", ReportText.Of(SampleRuns.Typical, "html", new ReportOptions { Templates = own }));
        ReportOptions wrong = new() { Templates = own with { Html = "{{Projekt}}" } };
        Assert.ThrowsAny<Exception>(() => ReportText.Of(SampleRuns.Typical, "html", wrong));
    }

    [Fact]
    public void Every_link_within_the_page_leads_somewhere_and_no_id_comes_twice()
    {
        string html = Typical();
        string[] ids = [.. Regex.Matches(html, "\\sid=\"([^\"]+)\"").Select(match => match.Groups[1].Value)];
        Assert.Distinct(ids);
        Assert.All(Regex.Matches(html, "href=\"#([^\"]+)\"").Select(match => match.Groups[1].Value), target => Assert.Contains(target, ids));
    }

    [Fact]
    public void It_is_small_when_empty_and_stays_in_proportion()
    {
        int empty = Encoding.UTF8.GetByteCount(ReportText.Of(SampleRuns.Empty, "html"));
        int thousand = Encoding.UTF8.GetByteCount(ReportText.Of(SampleRuns.Large(1000), "html"));
        Assert.InRange(empty, 1, 40 * 1024);
        Assert.InRange(thousand, 1, 1_500_000);
    }

    [Fact]
    public void The_run_and_the_digest_are_named() =>
        Assert.All(new[] { SampleRuns.Typical.Id, SampleRuns.Typical.Digest }, text => Assert.Contains(text, Typical(), StringComparison.Ordinal));

    private static string Typical() => ReportText.Of(SampleRuns.Typical, "html");
}
