using Auditor.Documents;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>What the tree says of TLS and of the way to it.</summary>
public sealed class TransportTests
{
    private static DocumentTree Http(string content) => NginxTrees.Of($"events {{}}\nhttp {{\n{content}\n}}\n");

    private static Node Server(string content) => Http($"server {{ {content} }}").Named("server").Single();

    [Theory]
    [InlineData("DES-CBC3-SHA", true)]
    [InlineData("DES-CBC3-SHA:!3DES", false)]
    [InlineData("!3DES:DES-CBC3-SHA", false)]
    [InlineData("-3DES:DES-CBC3-SHA", true)]
    [InlineData("DES-CBC3-SHA:-3DES", false)]
    [InlineData("DES-CBC3-SHA:+3DES", true)]
    [InlineData("DES-CBC3-SHA:!DES", true)]
    [InlineData("DES-CBC3-SHA:!DES-CBC3-SHA", false)]
    [InlineData("RC4-SHA:!RC4:!MD5", false)]
    [InlineData("RC4+RSA:!RC4", false)]
    [InlineData("AES128-SHA:!kRSA", false)]
    [InlineData("AES128-SHA:!RSA+AES256", true)]
    [InlineData("ECDHE-RSA-AES128-SHA:!kRSA", true)]
    [InlineData("ECDHE-RSA-AES128-SHA:!CBC", false)]
    [InlineData("ECDHE-RSA-AES128-GCM-SHA256:!SHA256", true)]
    [InlineData("ECDHE-RSA-AES128-SHA256:!SHA256", false)]
    [InlineData("ADH-AES128-SHA:!aNULL", false)]
    public void A_suite_that_another_word_takes_out_is_not_offered(string list, bool isOffered)
    {
        var ciphers = Http($"ssl_ciphers {list};").Named("cipher");
        Assert.Equal(isOffered, ciphers.Single(cipher => cipher["operator"].Length == 0).Has("offered"));
    }

    [Theory]
    [InlineData("AES256-GCM-SHA384", "plain-rsa", "old")]
    [InlineData("kRSA", "plain-rsa", "")]
    [InlineData("RSA+AES", "plain-rsa", "")]
    [InlineData("aRSA", "", "")]
    [InlineData("EECDH+aRSA+AESGCM", "", "")]
    [InlineData("ECDHE-RSA-AES128-GCM-SHA256", "", "intermediate")]
    [InlineData("ECDHE-RSA-AES128-SHA", "cbc", "old")]
    [InlineData("ECDHE-ECDSA-AES128-CCM8", "", "")]
    [InlineData("TLS_AES_128_GCM_SHA256", "", "modern")]
    [InlineData("ADH-AES128-GCM-SHA256", "", "")]
    public void Suites_are_what_their_names_say(string name, string flag, string profile)
    {
        var cipher = Http($"ssl_ciphers {name};").Named("cipher").Single();
        Assert.Equal(flag, string.Join(' ', new[] { "cbc", "plain-rsa" }.Where(cipher.Has)));
        Assert.Equal(profile, cipher["mozilla"]);
    }

    [Theory]
    [InlineData("shop.example.com", "shop.example.com")]
    [InlineData("localhost shop.example", "shop.example")]
    [InlineData("*.shop.example", "*.shop.example")]
    [InlineData(".shop.example", ".shop.example")]
    [InlineData("münchen.example", "münchen.example")]
    [InlineData("app.internal nas.local a.test b.lan c.home.arpa", "")]
    [InlineData("10.0.0.1", "")]
    [InlineData("_", "")]
    [InlineData("\"\"", "")]
    [InlineData("shop", "")]
    [InlineData("shop.*", "")]
    [InlineData("~^www\\.example\\.com$", "")]
    [InlineData("${name}.example", "")]
    public void A_name_of_the_public_DNS_is_told_from_local_ones(string names, string expected) => Assert.Equal(expected, Server($"server_name {names};")["public-name"]);

    [Theory]
    [InlineData("set_real_ip_from 10.0.0.0/8;", true)]
    [InlineData("listen 80 proxy_protocol;", true)]
    [InlineData("location / { proxy_set_header X-Forwarded-Proto $http_x_forwarded_proto; }", true)]
    [InlineData("location / { proxy_set_header X-Forwarded-Proto https; }", true)]
    [InlineData("location / { proxy_set_header X-Forwarded-Proto $scheme; }", false)]
    [InlineData("if ($http_x_forwarded_proto = http) { return 301 https://a; }", true)]
    [InlineData("listen 443 ssl; location / { proxy_set_header X-Forwarded-Proto https; }", false)]
    [InlineData("fastcgi_param HTTPS on;", true)]
    [InlineData("fastcgi_param SERVER_PORT 1;", false)]
    [InlineData("fastcgi_param HTTPS $https;", false)]
    [InlineData("proxy_set_header X-Forwarded-For $proxy_add_x_forwarded_for;", false)]
    public void A_proxy_before_the_server_shows(string content, bool isFronted) => Assert.Equal(isFronted, Server(content).Has("fronted"));

    [Fact]
    public void A_proxy_before_all_servers_shows_in_each_of_them()
    {
        var tree = Http("map $http_x_forwarded_proto $proto { default $scheme; https https; } server { listen 80; } server { listen 81; }");
        Assert.All(tree.Named("server"), server => Assert.True(server.Has("fronted")));
        Assert.DoesNotContain(Http("map $uri $a { $http_x_forwarded_proto b; } server { }").Named("server"), server => server.Has("fronted"));
    }

    [Fact]
    public void A_server_of_its_own_does_not_speak_for_the_others()
    {
        var servers = Http("server { listen 80 proxy_protocol; } server { listen 81; }").Named("server").ToList();
        Assert.Equal([true, false], servers.Select(server => server.Has("fronted")));
    }

    [Theory]
    [InlineData("return 301 https://$host$request_uri;", "https $host keeps-path asked-host same-site https-host")]
    [InlineData("return 301 https://${host}/x;", "https ${host} asked-host same-site https-host")]
    [InlineData("return 302 $scheme://b.example/;", "$scheme b.example")]
    [InlineData("return 301 http://A.example$uri;", "http a.example keeps-path same-site https-host")]
    [InlineData("return https://c.example:8443/;", "https c.example")]
    [InlineData("rewrite ^/(.*)$ https://$server_name/$1 permanent;", "https $server_name keeps-path same-site https-host")]
    [InlineData("return 301 /login;", "")]
    [InlineData("return 200 https://a.example/;", "")]
    public void Where_a_redirect_leads_is_known(string redirect, string expected)
    {
        var tree = Http($"server {{ listen 80; listen 443 ssl; server_name a.example; {redirect} }}");
        var node = tree.Named("return").Concat(tree.Named("rewrite")).Single();
        var flags = new[] { "keeps-path", "asked-host", "same-site", "https-host" }.Where(node.Has);
        Assert.Equal(expected, string.Join(' ', new[] { node["target-scheme"], node["target-host"] }.Concat(flags).Where(word => word.Length > 0)));
    }

    [Theory]
    [InlineData("*.example.com", true)]
    [InlineData(".example.com", true)]
    [InlineData(".api.example.com", true)]
    [InlineData("*.api.example.com", false)]
    [InlineData("example.com", false)]
    public void A_wildcard_with_TLS_is_the_twin_of_its_names(string secure, bool isTwin)
    {
        var tree = Http($"server {{ listen 80; server_name api.example.com; }} server {{ listen 443 ssl; server_name {secure}; }}");
        Assert.Equal(isTwin, tree.Named("server").First().Has("https-twin"));
    }

    [Theory]
    [InlineData("location /.well-known/acme-challenge/ { root /a; }", true)]
    [InlineData("root /a; location /.well-known/acme-challenge/ { }", false)]
    [InlineData("location /.well-known/acme-challenge/ { } location / { root /a; }", false)]
    [InlineData("", false)]
    public void A_server_for_challenges_alone_says_so(string content, bool isOnlyAcme) => Assert.Equal(isOnlyAcme, Server($"listen 80; {content}").Has("only-acme"));

    [Theory]
    [InlineData("1.27", "1.27.999")]
    [InlineData("1.27.3", "1.27.3")]
    public void A_version_without_its_last_number_is_the_last_release(string version, string release)
    {
        var root = NginxTrees.Of(("nginx.conf", "events {}\n"), ("Dockerfile", $"FROM nginx:{version}-alpine\n")).Root;
        Assert.Equal((version, release), (root["version"], root["release"]));
    }

    [Fact]
    public void A_dump_says_which_OpenSSL_it_is_for()
    {
        var root = NginxTrees.Of("nginx version: nginx/1.22.1\nbuilt with OpenSSL 3.0.19 27 Jan 2026\n# configuration file /etc/nginx/nginx.conf:\nevents {}\n", "dump.conf").Root;
        Assert.Equal("3.0.19", root["openssl"]);
        Assert.False(NginxTrees.Of("# built with OpenSSL 3.0.19\nevents {}\n").Root.Has("openssl"));
    }

    [Theory]
    [InlineData("ssl_protocols SSLv3 TLSv1 tlsv1.1 TLSv1.2 TLSv1.3;", "SSLv3 TLSv1 tlsv1.1|TLSv1.2 TLSv1.3")]
    [InlineData("ssl_protocols TLSv1.2;", "|TLSv1.2")]
    [InlineData("ssl_protocols TLSv1;", "TLSv1|")]
    public void Versions_of_TLS_are_told_apart(string directive, string expected)
    {
        var protocols = Http(directive).Named("ssl_protocols").Single();
        Assert.Equal(expected, $"{protocols["weak"]}|{protocols["strong"]}");
    }

    [Theory]
    [InlineData("ssl_protocols TLSv1.3; ssl_ciphers HIGH;", true)]
    [InlineData("ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers HIGH;", false)]
    [InlineData("ssl_ciphers HIGH;", false)]
    [InlineData("ssl_protocols TLSv1.3; server { ssl_protocols TLSv1.2; ssl_ciphers HIGH; }", false)]
    public void With_TLS_13_alone_the_list_of_suites_is_not_used(string content, bool isUnused) => Assert.Equal(isUnused, Http(content).Named("ssl_ciphers").Single().Has("unused"));

    [Fact]
    public void The_words_of_a_listener_have_their_places()
    {
        var tree = NginxTrees.Of("server { listen 443 ssl http2; }\n", "a.conf");
        var listen = tree.Named("listen").Single();
        Assert.Equal(["ssl", "http2"], new[] { "ssl", "http2" }.Select(word => tree.TextOf(listen.Attribute(word)!.Value.Span)));
    }
}
