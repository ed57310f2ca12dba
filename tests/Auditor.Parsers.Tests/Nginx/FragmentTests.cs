namespace Auditor.Parsers.Tests.Nginx;

public sealed class FragmentTests
{
    [Theory]
    [InlineData("server { listen 80; }", "http")]
    [InlineData("upstream a { server b:1; }\nserver { location / { proxy_pass http://a; } }", "http")]
    [InlineData("listen 80;\nserver_name a;\nlocation / { }", "server")]
    [InlineData("location / { proxy_pass http://a; }", "server")]
    [InlineData("proxy_set_header Host $host;\nproxy_http_version 1.1;", "http")]
    [InlineData("proxy_pass http://a;\nproxy_set_header Host $host;", "location")]
    [InlineData("server a:1;\nserver b:1;\nkeepalive 8;", "upstream")]
    [InlineData("server { listen 53 udp; proxy_pass dns; proxy_responses 1; }\nupstream dns { server a:53; }", "stream")]
    [InlineData("user a;\nevents { }\nhttp { }", "main")]
    [InlineData("load_module a.so;", "main")]
    [InlineData("user a;\nhttp {\n  server  listen 80;\n    server_name a;\n    root /b;\n    location / { }\n  }\n}", "main")]
    public void The_level_is_inferred_from_what_stands_there(string text, string level)
    {
        var tree = NginxTrees.Of(text, "part.conf");
        Assert.Equal(level, tree.Root["level"]);
        Assert.Equal(level != "main", tree.Root.Has("assumed"));
        Assert.Equal(level != "main", tree.Has("fragment"));
    }

    [Fact]
    public void A_zone_in_a_server_is_not_allowed_and_the_problem_says_where_it_is()
    {
        var tree = NginxTrees.Of("server {\n  listen 80;\n  limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\n}\n", "site.conf");
        var problem = Assert.Single(tree.Named("problem"));
        Assert.Equal("directive-not-allowed-here", problem["code"]);
        Assert.Equal("\"limit_req_zone\" directive is not allowed here", problem["message"]);
        Assert.Equal("3", problem["line"]);
        Assert.Equal("http", problem["allowed"]);
        Assert.Equal("limit_req_zone", problem.Parent?.Name);
    }

    [Fact]
    public void Names_that_the_rest_may_define_are_no_problems_of_a_piece()
    {
        var tree = NginxTrees.Of("server { listen 443 ssl; limit_req zone=api; access_log /a main; return 200 $made_elsewhere; location / { proxy_pass http://app; } }", "site.conf");
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Fact]
    public void A_template_of_another_program_is_not_read_and_that_is_a_problem()
    {
        var tree = NginxTrees.Of("http { {% for s in servers %} server { listen {{ s.port }}; } {% endfor %} }");
        Assert.Equal("unknown", tree.Root["level"]);
        Assert.Equal("template", Assert.Single(tree.Problems).Code);
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Fact]
    public void A_name_in_capitals_of_the_environment_makes_a_template_whatever_the_file_is_called()
    {
        var tree = NginxTrees.Of("server { listen 80; client_max_body_size ${MAX_BODY}; real_ip_recursive ${RECURSIVE}; }", "conf.d/app.conf");
        Assert.True(tree.Root.Has("template"));
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Fact]
    public void In_a_template_what_the_environment_gives_is_unresolved()
    {
        var tree = NginxTrees.Of("server { listen ${NGINX_PORT}; server_name $SERVER_NAME; location / { proxy_pass http://${APP_HOST}:3000; proxy_set_header Host $host; } }", "templates/default.conf.template");
        Assert.True(tree.Root.Has("template"));
        Assert.NotNull(tree.Named("listen").Single().Attribute("value")?.Unresolved);
        Assert.NotNull(tree.Named("proxy_pass").Single().Attribute("url")?.Unresolved);
        Assert.Null(tree.Named("proxy_set_header").Single().Attribute("value")?.Unresolved);
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Theory]
    [InlineData("nginx.conf", "", ArtifactClaim.AskContent)]
    [InlineData("nginx.conf", "# nothing yet", ArtifactClaim.ByName)]
    [InlineData("deploy/nginx.prod.conf", "htp { server { listen 80; } }", ArtifactClaim.ByName)]
    [InlineData("deploy/nginx.conf", "http { {% if tls %} server { listen 443 ssl; } {% endif %} }", ArtifactClaim.ByName)]
    [InlineData("deploy/site.conf", "server { listen {{ port }}; server_name a; root /b; index c; }", ArtifactClaim.No)]
    [InlineData("site.nginx", "gzip on;", ArtifactClaim.ByName)]
    [InlineData("filter.d/nginx-botsearch.conf", "[Definition]\nfailregex = ^<HOST> \\- \\S+ \\[\\]\nignoreregex =\n", ArtifactClaim.No)]
    [InlineData("supervisor/conf.d/nginx.conf", "[program:nginx]\ncommand=/usr/sbin/nginx -g \"daemon off;\"\n", ArtifactClaim.No)]
    [InlineData("conf.d/default.conf", "", ArtifactClaim.AskContent)]
    [InlineData("conf.d/default.conf", "server { listen 80; }", ArtifactClaim.ByContent)]
    [InlineData("sites-available/example.com", "server { listen 80; server_name a; }", ArtifactClaim.ByContent)]
    [InlineData("anywhere/web.conf", "upstream a { server b; }\nserver { location / { proxy_pass http://a; } }", ArtifactClaim.ByContent)]
    [InlineData("snippets/ssl.conf", "ssl_protocols TLSv1.2;\nssl_prefer_server_ciphers off;", ArtifactClaim.ByContent)]
    [InlineData("templates/default.conf.template", "server { listen ${PORT}; }", ArtifactClaim.ByContent)]
    [InlineData("conf.d/vhost.conf", "<VirtualHost *:80>\n  ServerName a\n</VirtualHost>", ArtifactClaim.No)]
    [InlineData("conf.d/listen.conf", "Listen 80\nServerName a\n", ArtifactClaim.No)]
    [InlineData("named.conf", "options { directory \"/var\"; };\nzone \".\" { type hint; file \"a\"; };", ArtifactClaim.No)]
    [InlineData("dhcpd.conf", "subnet 10.0.0.0 netmask 255.0.0.0 { range 10.0.0.1 10.0.0.9; }", ArtifactClaim.No)]
    [InlineData("keepalived.conf", "vrrp_instance A {\n  state MASTER\n}\n", ArtifactClaim.No)]
    [InlineData("supervisord.conf", "[program:a]\ncommand=b\nuser=c\n", ArtifactClaim.No)]
    [InlineData("redis.conf", "bind 127.0.0.1\nport 6379\n", ArtifactClaim.No)]
    [InlineData("logrotate.conf", "/var/log/nginx/*.log {\n  daily\n}\n", ArtifactClaim.No)]
    [InlineData("conf.d/app.conf", "server.port = 80\n", ArtifactClaim.No)]
    [InlineData("postgres/conf.d/a.conf", "listen_addresses = '*'\n", ArtifactClaim.No)]
    [InlineData("LICENSE", "The server shall listen to all; if not, return it.", ArtifactClaim.No)]
    [InlineData("README.md", "server { listen 80; }", ArtifactClaim.No)]
    [InlineData("app.js", "server { listen 80; }", ArtifactClaim.No)]
    public void Files_are_claimed_by_name_and_content(string path, string head, ArtifactClaim claim) =>
        Assert.Equal(claim, new Auditor.Parsers.Nginx.NginxParser().Claims(path, head));
}
