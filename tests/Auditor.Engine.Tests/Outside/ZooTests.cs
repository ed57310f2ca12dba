using System.Net.Security;
using System.Security.Authentication;
using Auditor.Rules.Checklists;

namespace Auditor.Engine.Tests.Outside;

/// <summary>A good endpoint is clean, and each bad one gets exactly its faults. All on the loopback interface.</summary>
public sealed class ZooTests : IDisposable
{
    private readonly Zoo zoo = new();

    public void Dispose() => zoo.Dispose();

    [Fact]
    public void A_good_endpoint_is_clean_and_may_go_live()
    {
        var run = zoo.Run();

        Assert.Empty(run.Findings.Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Message}"));
        Assert.Empty(run.Problems);
        Assert.Equal("url", string.Join('+', run.Assessment.Scope));
        Assert.All(run.Assessment.Controls, control => Assert.Equal((control.Id, Verdict.Met), (control.Id, control.Verdict)));
        Assert.Equal(Gate.Go, run.Assessment.Gate);
    }

    [Fact]
    public void A_certificate_that_ended_yesterday()
    {
        Leaf(order => order with { From = Day(2026, 8, 22), To = Day(2026, 11, 20) });
        Assert.Equal("tls/cert-expired", zoo.Findings());
    }

    [Fact]
    public void A_certificate_that_ends_in_five_days()
    {
        Leaf(order => order with { From = Day(2026, 8, 28), To = Day(2026, 11, 26) });
        Assert.Equal("tls/cert-expiry", zoo.Findings());
    }

    [Fact]
    public void A_certificate_for_another_name()
    {
        Leaf(order => order with { Names = ["other.zoo.example", "*.api.zoo.example"] });
        Assert.Equal("tls/cert-name-mismatch", zoo.Findings());
    }

    [Fact]
    public void A_certificate_that_vouches_for_itself()
    {
        var leaf = Zoo.Certificates.Leaf(order => order with { IsSelfSigned = true });
        zoo.Sent = (leaf, []);
        Assert.Equal("tls/cert-untrusted", zoo.Findings());
    }

    [Fact]
    public void A_root_that_nobody_trusts()
    {
        var others = new TestCertificates();
        zoo.Sent = (others.Leaf(), [others.Intermediate, others.Root]);
        Assert.Equal("tls/cert-untrusted", zoo.Findings());
    }

    [Fact]
    public void A_chain_without_its_intermediate()
    {
        zoo.Sent = (Zoo.Certificates.Leaf(), []);
        Assert.Equal("tls/chain-incomplete", zoo.Findings());
    }

    [Fact]
    public void A_certificate_that_lives_for_two_years()
    {
        Leaf(order => order with { From = Day(2026, 1, 1), To = Day(2027, 12, 31) });
        Assert.Equal("tls/cert-validity-too-long", zoo.Findings());
    }

    [Fact]
    public void Tls_1_2_without_forward_secrecy_and_authenticated_encryption()
    {
#pragma warning disable CA1416 // Other systems have no such choice: the test is for those that have.
        zoo.Tls = tls => (tls.EnabledSslProtocols, tls.CipherSuitesPolicy) = (SslProtocols.Tls12, new CipherSuitesPolicy([TlsCipherSuite.TLS_RSA_WITH_AES_128_CBC_SHA]));
#pragma warning restore CA1416
        Assert.Equal("tls/no-aead tls/no-forward-secrecy", zoo.Findings());
    }

    [Fact]
    public void Http_1_1_only()
    {
        zoo.Tls = tls => tls.ApplicationProtocols = [SslApplicationProtocol.Http11];
        Assert.Equal("http/http2-missing", zoo.Findings());
    }

    [Fact]
    public void A_page_over_http()
    {
        zoo.Plain = _ => Answer.Good("GET / HTTP/1.1");
        Assert.Equal("http/not-redirected", zoo.Findings());
    }

    [Fact]
    public void A_temporary_redirect()
    {
        zoo.Plain = _ => Answer.Redirect($"https://{Zoo.Host}/", 302);
        Assert.Equal("http/not-redirected", zoo.Findings());
    }

    [Fact]
    public void A_redirect_that_stays_in_the_open()
    {
        zoo.Plain = _ => Answer.Redirect("/home");
        Assert.Equal("http/redirect-not-https-first", zoo.Findings());
    }

    [Fact]
    public void Nothing_on_port_80_is_no_fault()
    {
        zoo.HasPlainPort = false;
        Assert.Equal("", zoo.Findings());
    }

    [Fact]
    public void A_site_with_a_port_of_its_own_is_asked_for_plain_http_there_and_nowhere_else()
    {
        zoo.HasOwnPort = true;
        var run = zoo.Run();

        Assert.Empty(run.Findings.Select(finding => $"{finding.RuleId} {finding.Outcome} {finding.Message}"));
        Assert.Equal(Verdict.Met, run.Assessment.Controls.Single(control => control.Id == "tls.https-redirect").Verdict);
        Assert.Equal(0, zoo.Open!.Connections);
    }

    [Fact]
    public void A_port_of_its_own_that_speaks_no_tls()
    {
        using var open = LoopbackServer.Http(head => Answer.Good(head).ToString());
        var failures = zoo.FindingsOf($"https://{Zoo.Host}:{open.Port}/").Split(' ');
        Assert.Contains("url/https-missing", failures);
        Assert.Contains("http/not-redirected", failures);
    }

    [Theory]
    [InlineData("Strict-Transport-Security", "http/hsts")]
    [InlineData("Content-Security-Policy", "http/csp http/frame-options")]
    [InlineData("X-Content-Type-Options", "http/nosniff")]
    [InlineData("Referrer-Policy", "http/referrer-policy")]
    [InlineData("Cache-Control", "http/no-cache-policy")]
    public void A_header_that_is_missing(string header, string rules)
    {
        zoo.Page = (_, answer) => answer.Without(header);
        Assert.Equal(rules, zoo.Findings());
    }

    [Fact]
    public void Strict_transport_security_that_error_pages_lose()
    {
        zoo.Page = (_, answer) => answer.Status == 404 ? answer.Without("Strict-Transport-Security") : answer;
        Assert.Equal("http/hsts", zoo.Findings());
    }

    [Theory]
    [InlineData("Set-Cookie", "sid=fake-1; HttpOnly; SameSite=Lax", "http/cookie-flags")]
    [InlineData("Set-Cookie", "theme=dark", "")]
    [InlineData("Server", "nginx/1.18.0", "http/server-banner")]
    [InlineData("X-Powered-By", "Express", "http/app-banner")]
    [InlineData("Access-Control-Allow-Origin", "https://app.zoo.example", "")]
    public void A_header_that_is_not_good(string name, string value, string rules)
    {
        zoo.Page = (head, answer) => head.StartsWith("GET / ", StringComparison.Ordinal) ? answer.With(name, value) : answer;
        Assert.Equal(rules, zoo.Findings());
    }

    [Fact]
    public void Answers_that_take_their_time()
    {
        zoo.LatencyRequests = 3;
        zoo.Page = (_, answer) =>
        {
            Thread.Sleep(250);
            return answer;
        };
        Assert.Equal("url/slow-responses", zoo.Findings());
    }

    [Fact]
    public void Cors_for_everyone()
    {
        zoo.Page = (_, answer) => answer.With("Access-Control-Allow-Origin", "*");
        Assert.Equal("http/cors-wildcard", zoo.Findings());
    }

    [Fact]
    public void Cors_that_gives_back_any_origin_with_credentials()
    {
        zoo.Page = (head, answer) => head.Split('\n').FirstOrDefault(line => line.StartsWith("Origin: ", StringComparison.Ordinal)) is { } line
            ? answer.With("Access-Control-Allow-Origin", line["Origin: ".Length..].Trim()).With("Access-Control-Allow-Credentials", "true")
            : answer;
        Assert.Equal("http/cors-reflects-credentials", zoo.Findings());
    }

    [Fact]
    public void An_environment_file_that_anyone_can_read_is_told_and_not_kept()
    {
        zoo.Page = (head, answer) => head.StartsWith("GET /.env ", StringComparison.Ordinal)
            ? answer with { Status = 200, Body = "NODE_ENV=production\nDB_PASSWORD=fake-hunter-hunter\n" }
            : answer;

        Assert.Equal("http/sensitive-path", zoo.Findings());
        Assert.DoesNotContain("fake-hunter", zoo.Folder.Read("http.evidence"), StringComparison.Ordinal);
    }

    [Fact]
    public void An_app_that_answers_every_path_with_its_start_page_has_no_private_files_and_no_health_endpoint()
    {
        zoo.Page = (head, answer) => head.StartsWith("GET ", StringComparison.Ordinal) ? Answer.Good("GET / HTTP/1.1") : answer;
        Assert.Equal("http/health-endpoint", zoo.Findings());
    }

    [Fact]
    public void An_error_that_shows_its_stack()
    {
        zoo.Page = (head, answer) => head.Contains("%E0%A4%A ", StringComparison.Ordinal)
            ? answer with { Status = 400, Body = "<pre>URIError: Failed to decode param<br> &nbsp; &nbsp;at decode_param (/app/node_modules/router/lib/layer.js:172:12)</pre>" }
            : answer;
        Assert.Equal("http/error-leaks-stack", zoo.Findings());
    }

    [Fact]
    public void Text_that_is_not_compressed()
    {
        zoo.Page = (head, answer) => head.StartsWith("GET / ", StringComparison.Ordinal) ? answer with { Body = new string('x', 5000) } : answer;
        Assert.Equal("http/compression-missing", zoo.Findings());
    }

    [Fact]
    public void A_health_endpoint_that_looks_at_nothing_and_tells_too_much()
    {
        zoo.Page = (head, answer) => head.StartsWith("GET /health ", StringComparison.Ordinal) ? answer with { Body = "{\"status\":\"ok\",\"uptime\":12,\"version\":\"1.0\"}" } : answer;
        Assert.Equal("http/health-leaks http/health-shallow", zoo.Findings());
    }

    [Fact]
    public void Trace_that_gives_back_what_was_sent()
    {
        zoo.Page = (head, answer) => head.StartsWith("TRACE ", StringComparison.Ordinal) ? answer.With("Content-Type", "message/http") with { Status = 200, Body = head } : answer;
        Assert.Equal("http/method-trace", zoo.Findings());
    }

    [Fact]
    public void Names_without_records_that_matter()
    {
        zoo.Records = [LoopbackNameServer.A(Zoo.Host, "127.0.0.1"), LoopbackNameServer.Ns("zoo.example", "ns1.example")];
        Assert.Equal("dns/caa-missing dns/single-ns", zoo.Findings());
    }

    [Fact]
    public void A_name_that_does_not_exist()
    {
        zoo.Records = [LoopbackNameServer.Caa("zoo.example", "authority.invalid"), LoopbackNameServer.Ns("zoo.example", "ns1.example"), LoopbackNameServer.Ns("zoo.example", "ns2.example")];
        Assert.Equal("dns/no-a", zoo.Findings());
    }

    private void Leaf(Func<LeafOrder, LeafOrder> change) => zoo.Sent = (Zoo.Certificates.Leaf(change), [Zoo.Certificates.Intermediate]);

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
