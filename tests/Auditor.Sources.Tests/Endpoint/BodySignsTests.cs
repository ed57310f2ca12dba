using System.Text;
using Auditor.Sources.Endpoint.Http;

namespace Auditor.Sources.Tests.Endpoint;

/// <summary>What a body is, by its content.</summary>
public class BodySignsTests
{
    [Theory]
    [InlineData("/.env", "NODE_ENV=production\nDB_HOST=db\n", "secret-file")]
    [InlineData("/.env", "# app\nexport A=1\n\nB=\"x y\"\r\n", "secret-file")]
    [InlineData("/.env", "<!doctype html>\nA=1\nB=2", "")]
    [InlineData("/.env", "A=1\nplease log in\nB=2", "")]
    [InlineData("/.env", "KEY=1", "")]
    [InlineData("/.git/HEAD", "ref: refs/heads/main\n", "git")]
    [InlineData("/.git/HEAD", "0123456789abcdef0123456789abcdef01234567\n", "git")]
    [InlineData("/docs", "ref: refs/heads/main\n", "")]
    [InlineData("/metrics", "# HELP up x\n# TYPE up gauge\nup 1\n", "metrics")]
    [InlineData("/metrics", "<p># HELP up x # TYPE up</p>", "")]
    [InlineData("/openapi.json", "{\"openapi\":\"3.0.0\"}", "api-description")]
    [InlineData("/openapi.json", "{\"error\":\"no swagger here\"}", "")]
    [InlineData("/actuator", "{\"_links\":{\"self\":{\"href\":\"http://a/actuator\"}}}", "actuator")]
    [InlineData("/server-status", "<html><h1>Apache Server Status for a</h1>", "server-status")]
    [InlineData("/nginx_status", "Active connections: 1 \nserver accepts", "server-status")]
    [InlineData("/phpinfo.php", "<html><title>phpinfo()</title><h1>PHP Version 8.2</h1>", "php-info")]
    [InlineData("/dump.sql", "--\n-- PostgreSQL database dump\n--\n", "database-dump")]
    [InlineData("/health", "{\"status\":\"ok\",\"uptime\":3,\"checks\":{\"redis\":\"up\"}}", "runtime-facts dependency-checks")]
    [InlineData("/health", "{\"status\":\"ok\"}", "")]
    [InlineData("/x", "Error: no\n    at handler (/usr/src/app.js:10:3)", "stack-trace server-path")]
    [InlineData("/x", "{\"stack\":\"Error: no\\n    at go (/srv/a/b.ts:1:2)\"}", "stack-trace server-path")]
    [InlineData("/x", "Look at the file server.js:10 for help", "")]
    [InlineData("/x", "Traceback (most recent call last):\n", "stack-trace")]
    [InlineData("/x", "   at App.Home.Get() in C:\\src\\Home.cs:line 12", "stack-trace")]
    [InlineData("/x", "see /home/ and /app/ for more", "")]
    public void A_body_is_recognised(string path, string body, string signs) =>
        Assert.Equal(signs, string.Join(' ', BodySigns.Of(path, Encoding.UTF8.GetBytes(body)).Select(sign => sign.Values[0].Text)));

    [Fact]
    public void Nothing_of_the_content_is_written_down()
    {
        var told = string.Concat(BodySigns.Of("/.env", "A_TOKEN=fake-token-1\nB=fake-token-2\n"u8).SelectMany(sign => sign.Values).Select(value => value.Text));
        Assert.DoesNotContain("fake", told, StringComparison.Ordinal);
    }

    [Fact]
    public void Deep_and_long_bodies_end()
    {
        Assert.Empty(BodySigns.Of("/x", Encoding.UTF8.GetBytes(new string('[', 100_000))));
        Assert.Empty(BodySigns.Of("/x", Encoding.UTF8.GetBytes("{\"a\":" + string.Concat(Enumerable.Repeat("{\"b\":", 50_000)))));
        Assert.Empty(BodySigns.Of("/x", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(".js:", 100_000)))));
    }
}
