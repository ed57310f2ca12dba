using Auditor.Documents;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>What the client can put into variables, and where they end up.</summary>
public sealed class FlowTests
{
    private static DocumentTree Http(string content) => NginxTrees.Of($"events {{}}\nhttp {{\n{content}\n}}\n");

    private static Node Variable(string content, string name) => Http(content).Named("variable").Last(variable => variable["name"] == name);

    [Theory]
    [InlineData("location ~ ^/(red|green)/ { proxy_pass http://$1; }", "1", true)]
    [InlineData("location ~ ^/([a-z0-9-]+)/ { proxy_pass http://$1; }", "1", false)]
    [InlineData("location ~ ^/([a-z0-9-]+)/ { proxy_pass http://$1.example.internal; }", "1", true)]
    [InlineData("location ~ ^/([^/]+)/ { proxy_pass http://$1.example.internal; }", "1", false)]
    [InlineData("server_name ~^(?<tenant>\\w+)\\.example\\.com$; location / { proxy_pass http://$tenant.apps.internal; }", "tenant", true)]
    [InlineData("server_name ~^(?<tenant>.+)\\.example\\.com$; location / { proxy_pass http://$tenant.apps.internal; }", "tenant", false)]
    [InlineData("location / { proxy_pass http://$arg_a; }", "arg_a", false)]
    public void A_choice_that_the_configuration_writes_out_is_limited(string content, string name, bool isLimited) =>
        Assert.Equal(isLimited, Variable($"server {{ {content} }}", name).Has("limited"));

    [Theory]
    [InlineData("listen 80 default_server; server_name a.example.com;", false)]
    [InlineData("listen 81; server_name *.example.com;", false)]
    [InlineData("listen 80; server_name a.example.com b.example.com;", true)]
    [InlineData("listen 80;", false)]
    public void The_host_is_limited_where_only_names_that_are_written_down_come(string head, bool isLimited) =>
        Assert.Equal(isLimited, Variable($"server {{ listen 80; listen 81; server_name first.example.com; }} server {{ {head} location / {{ proxy_pass http://$host; }} }}", "host").Has("limited"));

    [Theory]
    [InlineData("proxy_pass http://backend$request_uri;", "request_uri", false)]
    [InlineData("proxy_pass http://10.0.0.1:$arg_port;", "arg_port", false)]
    [InlineData("proxy_pass $scheme://$arg_host:80/a;", "arg_host", true)]
    [InlineData("proxy_pass $arg_url;", "arg_url", true)]
    [InlineData("proxy_pass http://10.0.0.1/$arg_path;", "arg_path", false)]
    public void The_host_of_a_url_is_told_from_its_port_and_path(string content, string name, bool isInHost) =>
        Assert.Equal(isInHost, Variable($"server {{ location / {{ {content} }} }}", name).Has("host"));

    [Theory]
    [InlineData("location = /a { return 301 https://b$uri; }", false)]
    [InlineData("location /a { return 301 https://b$uri; }", true)]
    [InlineData("location = /a { if ($arg_x) { return 301 https://b$uri; } }", false)]
    public void In_a_location_for_one_path_the_path_is_known(string content, bool hasNewline) =>
        Assert.Equal(hasNewline, Variable($"server {{ {content} }}", "uri").Has("newline"));

    [Fact]
    public void A_group_before_a_map_with_patterns_is_seen()
    {
        const string maps = "map $http_a $by_pattern { default a; ~^(b) $1; } map $http_a $plain { default a; b c; }";
        var uses = Http($"{maps} server {{ location ~ ^/(.*)$ {{ return 302 /$plain$by_pattern$1$plain$by_pattern; }} }}").Named("return").Single().ChildrenNamed("variable");
        Assert.Equal([false, false, false, false, true], uses.Select(use => use.Has("behind-group")));
    }

    [Theory]
    [InlineData("rewrite ^/a/(.*)$ /b?c=1; set $d $1;", "set", false)]
    [InlineData("rewrite ^/a/(.*)$ /b?c=1 last; set $d $1;", "", false)]
    [InlineData("rewrite ^/a/(.*)$ /b; set $d $1;", "", false)]
    [InlineData("rewrite ^/a/(.*)$ /b?c=1; return 404; set $d $1;", "", false)]
    [InlineData("rewrite ^/a/(.*)$ /b?c=1; if ($1 = a) { return 404; }", "if", false)]
    [InlineData("rewrite ^/((.*))$ https://b/$1$2 permanent;", "", true)]
    [InlineData("rewrite ^/((.*))$ /b?$1&$2 last;", "", true)]
    [InlineData("rewrite ^/((.*))$ /$1$2 last;", "", false)]
    [InlineData("rewrite ^/((.*))$ https://b/$1 permanent;", "", false)]
    [InlineData("rewrite ^/(a)(b)$ https://b/$1$2 permanent;", "", false)]
    public void The_forms_of_rewrite_that_overflow_are_known(string content, string leaksTo, bool overlaps)
    {
        var rewrite = Http($"server {{ location / {{ {content} }} }}").Named("rewrite").First();
        Assert.Equal((leaksTo, overlaps), (rewrite["leaks-to"], rewrite.Has("overlap")));
    }

    [Theory]
    [InlineData("1.27.4", true, true, true)]
    [InlineData("1.30.1", false, true, true)]
    [InlineData("1.30.2", false, false, true)]
    [InlineData("1.30.4", false, false, false)]
    [InlineData("1.31.0", false, true, true)]
    [InlineData("1.31.2", false, false, true)]
    [InlineData("1.31.3", false, false, false)]
    public void Versions_with_the_fix_are_left_alone(string version, bool leaks, bool overlaps, bool isBehind)
    {
        const string text = "events {}\nhttp { map $http_a $m { ~^(b) $1; } server { location ~ ^/(.*)$ { rewrite ^/((.*))$ /b?$1$2; set $d $1$m; } } }\n";
        var tree = NginxTrees.Of(("nginx.conf", text), ("Dockerfile", $"FROM nginx:{version}\n"));
        var rewrite = tree.Named("rewrite").Single();
        Assert.Equal((leaks, overlaps, isBehind), (rewrite.Has("leaks-to"), rewrite.Has("overlap"), tree.Named("variable").Any(use => use.Has("behind-group"))));
    }

    [Fact]
    public void What_uses_a_map_is_known()
    {
        var map = Http("map $http_a $m { default a; } server { if ($M) { return 301 /$m; } root /srv/$m; }").Named("map").Single();
        Assert.Equal(" if map return root ", map["feeds"]);
    }

    [Fact]
    public void Two_spellings_of_a_variable_know_each_other()
    {
        var sets = Http("server { set $Site a; set $site b; set $other c; }").Named("set").Select(set => set["other-spelling"]);
        Assert.Equal(["site", "Site", ""], sets);
    }

    [Fact]
    public void Credentials_that_requests_are_compared_with_are_secret()
    {
        var tree = Http("map $http_authorization $ok { default 0; \"Bearer fake-token-1234567890\" 1; ~^Basic 2; } map $http_accept $kind { application/json 1; }\nserver { if ($http_x_api_key != \"fake-key-123456\") { return 403; } fastcgi_param DB_PASSWORD fake-password-1; }");
        Assert.Equal(["Bearer fake-token-1234567890"], tree.Named("entry").Where(entry => entry.Has("secret-key")).Select(entry => entry["key"]));
        Assert.True(tree.Named("condition").Single().Has("secret-value"));
        Assert.True(tree.Named("fastcgi_param").Single().Has("secret-value"));
        Assert.Equal(3, tree.AllAttributes.ToArray().Where(attribute => attribute.IsSecret && attribute.Name is "key" or "operand" or "value").Select(attribute => attribute.Value).Distinct().Count());
    }

    [Theory]
    [InlineData("", "open")]
    [InlineData("allow 10.0.0.0/8; deny all;", "restricted")]
    [InlineData("auth_basic a;", "auth")]
    [InlineData("return 403;", "denied")]
    public void Who_may_reach_a_server_is_known(string content, string access) =>
        Assert.Equal(access, Http($"server {{ {content} location / {{ }} }}").Named("server").Single()["access"]);
}
