using Auditor.Documents;
using Auditor.Documents.Edits;

namespace Auditor.Parsers.Tests.Nginx;

public sealed class MeaningTests
{
    private static DocumentTree Http(string content) => NginxTrees.Of($"events {{}}\nhttp {{\n{content}\n}}\n");

    [Fact]
    public void A_level_with_add_header_drops_those_above()
    {
        var tree = Http("add_header X-Frame-Options DENY always; add_header X-Own a; server { location /a { add_header X-Own b; } location /b { } }");
        var server = tree.Named("server").Single();
        Assert.Equal(["x-frame-options"], server.ChildrenNamed("effective-header").Select(header => header["name"]));
        var (a, b) = (tree.Named("location").First(), tree.Named("location").Last());
        Assert.Equal("x-frame-options", a["lost-headers"]);
        Assert.Equal(["b"], a.ChildrenNamed("effective-header").Select(header => header["value"]));
        Assert.False(b.Has("lost-headers"));
        Assert.Empty(b.ChildrenNamed("effective-header"));
    }

    [Fact]
    public void Merged_inheritance_keeps_them()
    {
        var tree = Http("add_header X-Frame-Options DENY; add_header_inherit merge; server { add_header Vary Origin; }");
        Assert.Equal(["x-frame-options", "vary"], tree.Named("server").Single().ChildrenNamed("effective-header").Select(header => header["name"]));
        Assert.False(tree.Named("server").Single().Has("lost-headers"));
    }

    [Fact]
    public void A_proxied_location_has_the_headers_that_hold_there()
    {
        var tree = Http("proxy_set_header Host $host; proxy_http_version 1.1; server { location /a { proxy_pass http://a:1; } location /b { proxy_set_header Connection \"\"; proxy_pass http://a:1; } }");
        var (a, b) = (tree.Named("proxy_pass").First(), tree.Named("proxy_pass").Last());
        Assert.Equal(["host"], a.ChildrenNamed("effective-proxy-header").Select(header => header["name"]));
        Assert.Equal(["connection"], b.ChildrenNamed("effective-proxy-header").Select(header => header["name"]));
        Assert.Equal("host", tree.Named("location").Last()["lost-proxy-headers"]);
        Assert.Equal("1.1", b["http-version"]);
    }

    [Fact]
    public void The_handshake_uses_the_protocols_of_the_default_server()
    {
        var tree = Http("server { listen 443 ssl; server_name a; ssl_certificate a; ssl_protocols TLSv1.2; }\nserver { listen 443 ssl; server_name b; ssl_certificate a; ssl_protocols TLSv1.3; }");
        var tls = tree.Named("effective-tls").ToList();
        Assert.Equal(" TLSv1.2 ", tls[0]["protocols"]);
        Assert.False(tls[0].Has("socket-protocols"));
        Assert.Equal(" TLSv1.2 ", tls[1]["socket-protocols"]);
        Assert.True(tls[1].Has("only-tls13"));
    }

    [Theory]
    [InlineData("return 301 https://$host$request_uri;", true, true, false)]
    [InlineData("location / { return 301 https://$host$request_uri; } location /.well-known/acme-challenge/ { root /a; }", true, true, false)]
    [InlineData("if ($scheme = http) { return 301 https://$host$request_uri; } root /a;", false, true, false)]
    [InlineData("rewrite ^ https://$host$request_uri permanent;", true, true, false)]
    [InlineData("location / { root /a; } location /old { return 301 https://a; }", false, false, false)]
    [InlineData("return 301 http://a$request_uri;", true, false, false)]
    [InlineData("return 444;", false, false, true)]
    [InlineData("root /a; location ~ /[.] { deny all; }", false, false, false)]
    [InlineData("location /old { return 301 https://a; }", false, false, false)]
    [InlineData("root /a;", false, false, false)]
    public void What_a_server_does_with_every_request_is_known(string content, bool redirects, bool toHttps, bool refuses)
    {
        var server = Http($"server {{ listen 80; server_name a; {content} }}").Named("server").Single();
        Assert.Equal((redirects, toHttps, refuses), (server.Has("only-redirects"), server.Has("redirects-to-https"), server.Has("only-refuses")));
    }

    [Theory]
    [InlineData("", "open")]
    [InlineData("allow 10.0.0.0/8; deny all;", "restricted")]
    [InlineData("deny all;", "denied")]
    [InlineData("return 404;", "denied")]
    [InlineData("auth_basic a;", "auth")]
    [InlineData("auth_basic off;", "open")]
    [InlineData("internal;", "internal")]
    public void Who_may_reach_a_location_is_known(string content, string access) =>
        Assert.Equal(access, Http($"server {{ location /a {{ {content} }} }}").Named("location").Single()["access"]);

    [Fact]
    public void Servers_and_locations_are_named_as_people_name_them()
    {
        var tree = Http("server { listen 80; listen 443 ssl; ssl_certificate a; server_name api.example.com b; location /api/ { location ~ ^/api/x { } } }\nserver { listen unix:/run/a.sock; }");
        Assert.Equal(["api.example.com:443", "* on unix:/run/a.sock"], tree.Named("server").Select(server => server["label"]));
        Assert.Equal("server api.example.com:443, location /api/, location ~ ^/api/x", tree.Named("location").Last()["place"]);
    }

    [Fact]
    public void Locations_are_ordered_as_they_are_looked_at()
    {
        var tree = Http("server { location / { } location /long/er { } location ~ a { } location = /x { } location ^~ /img { } location @n { } }");
        Assert.Equal("5 4 3 1 2 ", string.Join(' ', tree.Named("location").Select(location => location["order"])));
    }

    [Fact]
    public void Where_a_variable_comes_from_is_known()
    {
        var tree = Http("map $http_x $m { default a; b c; } server { set $u $uri; location ~ ^/(?<p>[^/]*)/(.+)$ { return 302 /$u$m$arg_q$p$2$request_uri; } }");
        var uses = tree.Named("return").Single().ChildrenNamed("variable").ToDictionary(use => use["name"], use => $"{use["origin"]}{(use.Has("client") ? " client" : "")}{(use.Has("newline") ? " newline" : "")}{(use.Has("limited") ? " limited" : "")}");
        Assert.Equal("set client newline", uses["u"]);
        Assert.Equal("map limited", uses["m"]);
        Assert.Equal("argument client", uses["arg_q"]);
        Assert.Equal("capture client newline", uses["p"]);
        Assert.Equal("capture client", uses["2"]);
        Assert.Equal("builtin client", uses["request_uri"]);
    }

    [Fact]
    public void Cipher_names_are_those_of_OpenSSL()
    {
        var ciphers = Http("ssl_ciphers ECDHE-RSA-AES256-GCM-SHA512:HIGH:!aNULL:DES-CBC3-SHA;").Named("cipher").ToList();
        Assert.Equal([false, true, true, true], ciphers.Select(cipher => cipher.Has("known") || cipher.Has("weak")));
        Assert.Equal("!", ciphers[2]["operator"]);
        Assert.Equal("3DES", ciphers[3]["weak"]);
    }

    [Fact]
    public void Lines_are_inserted_beside_a_directive_with_its_indentation()
    {
        const string text = "server {\n    listen 80;\n    server_name a; # the name\n\n    location / {\n        root /a;\n    }\n}\n";
        var tree = NginxTrees.Of(text, "a.conf");
        var source = tree.Sources[0];
        string With(TextEdit edit) => new EditSet("a.conf").Add(edit).Set.Apply(source);
        Assert.Equal(text.Replace("# the name\n", "# the name\n    server_tokens off;\n", StringComparison.Ordinal), With(LineEdits.InsertAfter(source, tree.Named("server_name").Single().Span, "server_tokens off;")));
        Assert.Equal(text.Replace("        root", "        internal;\n        root", StringComparison.Ordinal), With(LineEdits.InsertBefore(source, tree.Named("root").Single().Span, "internal;")));
        Assert.Equal(text.Replace("    }\n}", "    }\n    location /b { }\n}", StringComparison.Ordinal), With(LineEdits.InsertAfter(source, tree.Named("location").Single().Span, "location /b { }")));
        Assert.DoesNotContain(tree.AllAttributes.ToArray(), attribute => attribute.Name == "inline");
    }

    [Fact]
    public void A_directive_that_shares_its_line_says_so()
    {
        var tree = NginxTrees.Of("server { listen 80; }\n", "a.conf");
        Assert.True(tree.Named("listen").Single().Has("inline"));
        Assert.False(tree.Named("server").Single().Has("inline"));
    }
}
