using Auditor.Documents;
using Auditor.Parsers.Http;
using Auditor.Parsers.Tls;

namespace Auditor.Parsers.Tests.Evidence;

/// <summary>What follows from the records of an endpoint.</summary>
public class FactsTests
{
    [Theory]
    [InlineData("example.com", "example.com", true)]
    [InlineData("EXAMPLE.com", "example.COM", true)]
    [InlineData("*.example.com", "a.example.com", true)]
    [InlineData("*.example.com", "a.b.example.com", false)]
    [InlineData("*.example.com", "example.com", false)]
    [InlineData("*.com", "example.com", true)]
    [InlineData("*", "example", false)]
    [InlineData("w*.example.com", "www.example.com", false)]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("", "", false)]
    public void A_name_of_a_certificate_covers_a_host_or_not(string name, string host, bool covers) => Assert.Equal(covers, HostNames.Covers(name, host));

    [Theory]
    [InlineData("example.com", "www.example.com")]
    [InlineData("www.example.com", "example.com")]
    [InlineData("api.example.com", null)]
    [InlineData("localhost", null)]
    [InlineData("10.1", null)]
    [InlineData("", null)]
    public void Only_a_bare_domain_and_its_www_are_twins(string host, string? twin) => Assert.Equal(twin, host.Length == 0 ? null : HostNames.TwinOf(host));

    [Theory]
    [InlineData("connect.sid", true)]
    [InlineData("__Host-session", true)]
    [InlineData("PHPSESSID", true)]
    [InlineData("myapp_session", true)]
    [InlineData(".AspNetCore.Cookies", true)]
    [InlineData("theme", false)]
    [InlineData("_ga", false)]
    [InlineData("XSRF-TOKEN", false)]
    [InlineData("csrftoken", false)]
    [InlineData("session_banner_seen", false)]
    public void A_session_is_known_by_the_name_of_its_cookie(string name, bool isSession) => Assert.Equal(isSession, CookieNames.IsSession(name));

    [Theory]
    [InlineData("2026-10-01", "2026-12-30", "90", "21")]
    [InlineData("2026-11-18", "2026-11-24", "6", "2")]
    public void A_lifetime_says_when_to_renew(string from, string to, string days, string warn)
    {
        var certificate = Parse($"tls", $"certificate role=leaf subject=a issuer=b not-before={from} not-after={to}").Named("certificate").Single();
        Assert.Equal((days, warn), (certificate["lifetime-days"], certificate["warn-days"]));
    }

    [Theory]
    [InlineData("version name=\"TLS 1.2\" offered\nversion name=\"TLS 1.3\"", "true", null)]
    [InlineData("version name=\"TLS 1.2\"\nversion name=\"TLS 1.3\"", null, null)]
    [InlineData("version name=\"TLS 1.2\"\nversion name=\"TLS 1.3\" offered=?\"why\"", "", "why")]
    [InlineData("version name=\"TLS 1.2\"", "", "it was not asked for")]
    public void What_is_offered_is_unknown_while_a_probe_is(string records, string? value, string? unresolved)
    {
        var found = Parse("tls", records).AllAttributes.ToArray().Where(attribute => attribute.Name == "offers-modern-version").ToList();
        Assert.Equal(value is null ? 0 : 1, found.Count);
        if (value is not null) Assert.Equal((value, unresolved), (found[0].Value, found[0].Unresolved));
    }

    [Theory]
    [InlineData("https://example.com/next", "https://example.com/next", "true")]
    [InlineData("/next", "http://example.com/next", "true")]
    [InlineData("//other.example/x", "http://other.example/x", "")]
    [InlineData("https://EXAMPLE.com", "https://example.com/", "true")]
    public void A_redirect_leads_somewhere(string location, string to, string isSame)
    {
        var response = Parse("http", $"response purpose=plain method=GET url=http://example.com/a status=301\n  header name=location value={location}").Named("response").Single();
        Assert.Equal((to, isSame), (response["redirects-to"], response["same-host"]));
    }

    [Theory]
    [InlineData("status=200 answer=aa bytes=5", "status=200 answer=aa bytes=5", true)]
    [InlineData("status=200 answer=aa bytes=5", "status=200 answer=bb bytes=5", false)]
    [InlineData("status=404 answer=aa bytes=5", "status=200 answer=aa bytes=5", false)]
    public void An_answer_is_like_that_to_a_missing_page(string missing, string found, bool isSame)
    {
        var text = $"response purpose=missing method=GET url=https://a.example/x {missing}\nresponse purpose=private method=GET url=https://a.example/.env {found}";
        Assert.Equal(isSame, Parse("http", text).Named("response").Last()["same-body-as-missing"] == "true");
    }

    [Fact]
    public void Pages_of_about_the_same_length_are_the_same_page()
    {
        var text = """
            response purpose=missing method=GET url=https://a.example/x status=200 answer=aa bytes=4000
              header name=content-type value=text/html
            response purpose=private method=GET url=https://a.example/.env status=200 answer=bb bytes=3990
              header name=content-type value="text/html; charset=utf-8"
            """;
        Assert.Equal("true", Parse("http", text).Named("response").Last()["same-body-as-missing"]);
    }

    [Theory]
    [InlineData("0 issue \"letsencrypt.org\"", "")]
    [InlineData("0 issue \"LetsEncrypt.org; x=y\"", "")]
    [InlineData("0 issue \"digicert.com\"", "true")]
    [InlineData("0 issue \";\"", "true")]
    [InlineData("0 issuewild \"digicert.com\"", "")]
    public void Caa_records_allow_the_issuer_or_not(string value, string blocks)
    {
        var quoted = value.Replace("\"", "\\\"", StringComparison.Ordinal);
        var text = $"endpoint host=a.example port=443 issuer=\"CN=R1, O=Let's Encrypt\"\nquery name=a.example type=CAA status=NOERROR\n  record name=a.example type=CAA ttl=1 value=\"{quoted}\"";
        Assert.Equal(blocks, Parse("dns", text).Named("endpoint").Single()["caa-blocks-issuer"]);
    }

    [Fact]
    public void A_name_server_that_does_not_answer_proves_nothing()
    {
        var tree = Parse("dns", "endpoint host=a.example port=443\nquery name=a.example type=A status=?\"no answer in time\"\nquery name=a.example type=AAAA status=NOERROR\nquery name=a.example type=CAA status=SERVFAIL");
        Assert.Equal(
            ["no answer in time", "the name server answered SERVFAIL for a.example CAA"],
            tree.AllAttributes.ToArray().Where(attribute => attribute.Name is "resolves" or "caa").Select(attribute => attribute.Unresolved));
    }

    private static DocumentTree Parse(string kind, string records) => EvidenceParserTests.Parse($"auditor-evidence {kind} 1\n{records}\n");
}
