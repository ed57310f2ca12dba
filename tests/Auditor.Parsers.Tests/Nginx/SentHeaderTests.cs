using Auditor.Documents;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>Which protective headers a server's answers have, and what a block drops.</summary>
public sealed class SentHeaderTests
{
    private const string Isolation = "permissions-policy cross-origin-opener-policy cross-origin-resource-policy cross-origin-embedder-policy";

    private static Node Server(string content) => NginxTrees.Of($"events {{}}\nhttp {{\n{content}\n}}\n").Named("server").Single();

    [Theory]
    [InlineData("server { }", "strict-transport-security x-content-type-options frame-protection content-security-policy referrer-policy " + Isolation)]
    [InlineData("add_header Referrer-Policy a; server { add_header X-Content-Type-Options nosniff; root /a; }", "strict-transport-security frame-protection content-security-policy referrer-policy " + Isolation)]
    [InlineData("server { add_header Content-Security-Policy \"frame-ancestors 'none'\"; }", "strict-transport-security x-content-type-options referrer-policy " + Isolation)]
    [InlineData("server { location / { add_header Strict-Transport-Security a; } location /b { add_header Referrer-Policy a; } }", "strict-transport-security x-content-type-options frame-protection content-security-policy referrer-policy " + Isolation)]
    [InlineData("server { more_set_headers 'X-Frame-Options: DENY' 'Referrer-Policy: a'; }", "strict-transport-security x-content-type-options content-security-policy " + Isolation)]
    [InlineData("server { add_header X-Frame-Options ALLOWALL; add_header X-Content-Type-Options none; add_header Referrer-Policy ''; }", "strict-transport-security x-content-type-options frame-protection content-security-policy referrer-policy " + Isolation)]
    public void What_some_answer_goes_without(string content, string expected) => Assert.Equal($" {expected} ", Server(content)["unsent-headers"]);

    [Theory]
    [InlineData("add_header X-Frame-Options DENY; location / { add_header Vary a; root /a; }")]
    [InlineData("location = /a { add_header Vary a; return 301 /b; } location / { add_header X-Frame-Options DENY; root /a; } location /c { internal; } location /d { add_header Vary a; return 204; } location /e { grpc_pass 127.0.0.1:1; add_header Vary a; }")]
    public void What_the_server_sends_or_needs_no_header_is_no_gap(string content) =>
        Assert.DoesNotContain(" frame-protection ", Server($"server {{ {content} }}")["unsent-headers"], StringComparison.Ordinal);

    [Theory]
    [InlineData("root /a;", true)]
    [InlineData("location / { try_files $uri @app; } location @app { proxy_pass http://127.0.0.1:1; }", true)]
    [InlineData("root /a; location / { proxy_pass http://127.0.0.1:1; } location ~ [.]php$ { fastcgi_pass unix:/a; }", true)]
    [InlineData("root /a; location / { proxy_pass http://127.0.0.1:1; } location = /50x.html { root /b; } location ~* [.](css|js)$ { expires 1d; }", false)]
    [InlineData("location / { proxy_pass http://127.0.0.1:1; }", false)]
    [InlineData("return 200 ok;", false)]
    public void Pages_are_files_and_what_php_makes(string content, bool expected) => Assert.Equal(expected, Server($"server {{ {content} }}").Has("pages"));

    [Fact]
    public void A_fragment_decides_only_where_it_has_headers_of_its_own()
    {
        var server = NginxTrees.Of("server { location / { add_header Vary a; root /a; } location /b { root /b; } }").Named("server").Single();
        Assert.Contains(" frame-protection ", server["unsent-headers"], StringComparison.Ordinal);
        Assert.True(server.Has("headers-undecided"));
        var bare = NginxTrees.Of("server { root /a; }").Named("server").Single();
        Assert.Equal((false, true), (bare.Has("unsent-headers"), bare.Has("headers-undecided")));
    }

    [Fact]
    public void A_block_with_add_header_goes_without_those_of_all_levels_above()
    {
        var server = Server("add_header X-Frame-Options DENY always; server { add_header Referrer-Policy a; location / { add_header Vary a; root /a; } }");
        Assert.Equal("X-Frame-Options", server["lost-protection"]);
        Assert.Equal("add_header X-Frame-Options DENY always;", server["lost-protection-written"]);
        Assert.Equal("Referrer-Policy, X-Frame-Options", server.ChildrenNamed("location").Single()["lost-protection"]);
    }

    [Theory]
    [InlineData("error_page 404 /a; error_page 502 503 /b; location / { error_page 404 /c; }", "error_page 502, error_page 503")]
    [InlineData("proxy_hide_header X-A; location / { proxy_hide_header X-B; proxy_pass http://127.0.0.1:1; }", "proxy_hide_header X-A")]
    [InlineData("proxy_hide_header X-A; location / { proxy_hide_header X-B; }", null)]
    [InlineData("deny 192.0.2.1; location / { deny 192.0.2.2; }", "deny 192.0.2.1")]
    [InlineData("deny 192.0.2.1; location / { allow 192.0.2.2; deny all; }", null)]
    [InlineData("limit_req zone=a; location / { limit_req zone=b; }", null)]
    [InlineData("limit_req zone=a; location / { limit_req zone=c; }", "limit_req a")]
    public void Lists_are_inherited_whole_or_not_at_all(string content, string? expected)
    {
        const string Zones = "limit_req_zone $binary_remote_addr zone=a:1m rate=1r/s; limit_req_zone $binary_remote_addr zone=b:1m rate=1r/s; limit_req_zone $server_name zone=c:1m rate=1r/s;";
        Assert.Equal(expected, Server($"{Zones} server {{ {content} }}").ChildrenNamed("location").Single().Attribute("lost-settings")?.Value);
    }
}
