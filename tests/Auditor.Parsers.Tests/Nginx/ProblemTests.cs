namespace Auditor.Parsers.Tests.Nginx;

/// <summary>How problems stand in the tree, for rules to tell them.</summary>
public sealed class ProblemTests
{
    [Theory]
    [InlineData("server {\n  gzip yes;\n}", "nginx refuses this: invalid value \"yes\" in \"gzip\" directive, it must be \"on\" or \"off\" in site.conf:2 (server *:80)")]
    [InlineData("upstream a {\n  server 10.0.0.1:1;\n  keepalive 4;\n  ip_hash;\n}", "nginx warns: load balancing method redefined in site.conf:4 (upstream a)")]
    [InlineData("server {\n  listen 80;\n  acme_trace on;\n}", "nginx may refuse this: unknown directive \"acme_trace\" in site.conf:3 (server *:80)")]
    [InlineData("server {\n  ssl on;\n}", "nginx may refuse this: unknown directive \"ssl\" in site.conf:2 (server *:80); it was removed after version 1.25.0; write listen ... ssl")]
    [InlineData("server {\n  rewrite ^/a$ /$1 last;\n}", "$1 is always empty: the expression of the rewrite has no group (server *:80)")]
    public void A_problem_says_who_says_what_and_where(string text, string said) => Assert.Equal(said, Assert.Single(NginxTrees.Of(text, "conf.d/site.conf").Named("problem"))["said"]);

    [Fact]
    public void A_problem_says_in_which_server_and_location()
    {
        var tree = NginxTrees.Of("server {\n  listen 443 ssl;\n  server_name shop.example.com;\n  location /api/ {\n    listen 81;\n  }\n}", "conf.d/site.conf");
        Assert.Contains(" in site.conf:5 (server shop.example.com:443, location /api/); it is allowed in ", Assert.Single(tree.Named("problem"))["said"], StringComparison.Ordinal);
    }

    [Fact]
    public void The_tree_says_once_that_the_configuration_is_refused_where_nginx_stops_first()
    {
        var tree = NginxTrees.Of("events {}\nhttp {\n  limit_req zone=none;\n  gzip yes;\n  proxy_pass http://a;\n}");
        var problem = Assert.Single(tree.Problems);
        Assert.Equal("refused", problem.Code);
        Assert.Equal("yes", tree.TextOf(problem.Span));
    }

    [Fact]
    public void What_nginx_only_warns_of_does_not_refuse_the_file() => Assert.Empty(NginxTrees.Of("server {\n  listen 80;\n  acme_trace on;\n  rewrite ^/a$ /$1 last;\n}", "conf.d/site.conf").Problems);

    [Theory]
    [InlineData("server {\n  location / {\n    return 204\n  }\n}", "204")]
    [InlineData("server {\n  root /srv/www\n  index a;\n}", "/srv/www")]
    [InlineData("server {\n  listen 80\n  location / { }\n}", "80")]
    [InlineData("server {\n  gzip \"on\"\n  server_tokens off;\n}", "\"on\"")]
    [InlineData("server_tokens off", "off")]
    public void Where_a_semicolon_is_missing_the_word_before_it_is_known(string text, string word)
    {
        var tree = NginxTrees.Of(text, "conf.d/site.conf");
        Assert.Equal(word, tree.TextOf(Assert.Single(tree.Named("problem")).Attribute("unended")!.Value.Span));
    }

    [Fact]
    public void Behind_a_missing_brace_only_the_first_of_what_stands_wrong_is_told_for_itself()
    {
        var tree = NginxTrees.Of("server {\n  listen 80;\n\nserver { listen 81; }\nserver { listen 82; }\nupstream a { server b.example.com; }\n", "conf.d/site.conf");
        var misplaced = tree.Named("problem").Where(problem => problem["code"] == "directive-not-allowed-here").ToList();
        Assert.Equal([false, true, true], misplaced.Select(problem => problem.Has("follows")));
        Assert.Equal("4", misplaced[0]["line"]);
        Assert.Contains("closing brace", misplaced[0]["hint"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("server {\n  location / \n    return 204;\n  }\n  listen 80;\n}\nserver { listen 81; }", "directive \"location\" has no opening \"{\"")]
    [InlineData("map $a $b {\n  default 'x;\n  c d;\n}\nserver { listen 80; add_header A 'b'; return 200 $b; }", "unexpected \"b\"")]
    [InlineData("limit_req_zone $a zone=b:1m rate=1r/s\nmap $a $b {\n  default x;\n  c d;\n}\nserver { listen 80; }", "directive \"limit_req_zone\" is not terminated by \";\"")]
    public void Of_one_wrong_character_one_problem_is_told(string text, string message)
    {
        var tree = NginxTrees.Of("events {}\nhttp {\n" + text + "\n}");
        Assert.Equal(message, Assert.Single(tree.Named("problem"), problem => !problem.Has("follows"))["message"]);
    }

    [Fact]
    public void Each_missing_semicolon_is_told_for_itself()
    {
        var tree = NginxTrees.Of("server {\n  listen 80;\n  location /a { return 204 }\n  location /b { return 204 }\n}", "conf.d/site.conf");
        Assert.Equal([false, false], tree.Named("problem").Select(problem => problem.Has("follows")));
    }

    [Fact]
    public void Where_the_braces_are_right_each_misplaced_directive_is_told_for_itself()
    {
        var tree = NginxTrees.Of("server { listen 80; server { listen 81; } server { listen 82; } }", "conf.d/site.conf");
        Assert.All(tree.Named("problem"), problem => Assert.False(problem.Has("follows")));
        Assert.Equal(2, tree.Named("problem").Count());
    }

    [Fact]
    public void An_unknown_name_is_told_the_first_time()
    {
        var tree = NginxTrees.Of("server { acme_a on; acme_b on; acme_a off; }", "conf.d/site.conf");
        Assert.Equal([("acme_a", false), ("acme_b", false), ("acme_a", true)], tree.Named("problem").Select(problem => (problem["name"], problem.Has("follows"))));
    }

    [Fact]
    public void Names_that_the_rest_may_define_are_said_in_a_piece()
    {
        var tree = NginxTrees.Of("server { limit_req zone=api; access_log /a main; location / { limit_req zone=api; return 200 $made_elsewhere; } location /b { proxy_pass http://app; } }", "site.conf");
        Assert.Equal(["undefined-zone api", "undefined-log-format main", "unknown-variable $made_elsewhere", "undefined-upstream app"], tree.Named("unseen").Select(unseen => $"{unseen["code"]} {unseen["name"]}"));
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Fact]
    public void A_whole_configuration_leaves_nothing_unseen_but_the_network_and_the_environment()
    {
        var tree = NginxTrees.Of("events {}\nhttp { server { limit_req zone=api; return 200 \"$made_elsewhere$APP_NAME\"; } server { listen 81; location / { proxy_pass http://app; } } }");
        Assert.Equal(["undefined-zone", "unknown-variable"], NginxTrees.Problems(tree));
        Assert.Equal(["app"], tree.Named("unseen").Select(unseen => unseen["name"]));
    }

    [Theory]
    [InlineData("events {}\nhttp { server { limit_req zone=api; } }", true)]
    [InlineData("events {}\nhttp { include sites-enabled/*; server { limit_req zone=api; } }", false)]
    [InlineData("# configuration file /etc/nginx/nginx.conf:\nevents {}\nhttp { include sites-enabled/*; server { limit_req zone=api; } }", true)]
    public void A_pattern_that_fits_nothing_may_fit_something_on_the_machine(string text, bool isProblem)
    {
        var tree = NginxTrees.Of(text);
        Assert.Equal(isProblem ? "problem" : "unseen", Assert.Single(tree.Named("problem").Concat(tree.Named("unseen"))).Name);
        Assert.Equal(!isProblem, tree.Root.Has("incomplete"));
    }

    [Fact]
    public void A_directive_that_the_environment_gives_is_not_judged() => Assert.Empty(NginxTrees.Problems(NginxTrees.Of("server { listen 80; ${EXTRA_SETTINGS} ; }", "conf.d/site.conf")));

    [Fact]
    public void Names_of_services_are_known_to_the_network()
    {
        const string compose = "services:\n  web:\n    image: nginx\n    hostname: \"gate\"\n  app:\n    container_name: shop-app # the app\n    networks:\n      default:\n        aliases: [x]\n  db:\n    networks:\n      back:\n        aliases:\n          - store\nvolumes:\n  other:\n";
        var tree = NginxTrees.Of(("nginx/nginx.conf", "events {}\nhttp { upstream u { server web:1; server gate:1; server app:1; server shop-app:1; server store:1; server default:1; server other:1; server none:1 resolve; } }"), ("compose.yaml", compose));
        Assert.Equal(["default", "other"], tree.Named("problem").Select(problem => problem["subject"]));
        Assert.Equal("host not found in upstream \"default:1\"", tree.Named("problem").First()["message"]);
        Assert.False(tree.Named("problem").First().Has("critical"));
    }

    [Fact]
    public void A_module_is_named_where_it_is_first_needed()
    {
        var tree = NginxTrees.Of("load_module modules/ngx_http_headers_more_filter_module.so;\nevents {}\nhttp { more_set_headers a; brotli on; brotli_types a; server { health_check; } }");
        Assert.Equal([("more_set_headers", true), ("brotli", false)], tree.Named("needed-module").Take(2).Select(module => (module["directive"], module.Has("loaded"))));
        Assert.Single(tree.Named("needed-module"), module => module["name"] == "ngx_http_brotli_filter_module");
    }

    [Theory]
    [InlineData("rewrite ^/(a)/(b)$ /$3 last;", true)]
    [InlineData("rewrite ^/(?<x>a)/(b)$ /$2 last;", false)]
    [InlineData("location ~ ^/(a)$ { return 301 /$2; }", true)]
    [InlineData("location ~ ^/(a)$ { return 301 /$1; }", false)]
    [InlineData("location ~ ^/(a)$ { location ~ b$ { return 301 /$1; } }", false)]
    [InlineData("location ~ ^/a$ { if ($args ~ (b)) { return 301 /$1; } }", false)]
    [InlineData("location / { if ($args !~ (b)) { return 301 /$1; } }", true)]
    [InlineData("location ~ ^/(a)$ { if ($args !~ (b)) { return 301 /$1; } }", false)]
    [InlineData("server_name ~^(.+)$; location ~ ^/a$ { root /srv/$1; }", false)]
    [InlineData("location / { return 301 /$1; }", false)]
    public void A_group_that_is_not_there_is_told_only_where_it_is_sure(string text, bool isTold)
    {
        var tree = NginxTrees.Of($"server {{ {text} }}", "site.conf");
        Assert.Equal(isTold ? ["invalid-capture-reference"] : [], NginxTrees.Problems(tree));
    }

    [Theory]
    [InlineData("nginx:1.24.0", "http2 on;", true)]
    [InlineData("nginx:1.26.3", "http2 on;", false)]
    [InlineData("nginx:1.26.3", "ssl on;", true)]
    [InlineData("nginx:1.24.0", "ssl on;", false)]
    [InlineData("nginx:alpine", "ssl on;", false)]
    [InlineData("nginx:1.11.13", "try_files a b;", false)]
    public void What_comes_and_goes_is_refused_only_by_versions_without_it(string image, string directive, bool isRefused)
    {
        var tree = NginxTrees.Of(("nginx.conf", $"events {{}}\nhttp {{ server {{ {directive} }} }}"), ("Dockerfile", $"FROM {image}\n"));
        Assert.Equal(isRefused ? ["refused"] : [], tree.Problems.Select(found => found.Code));
    }

    [Fact]
    public void The_version_points_to_where_it_is_said()
    {
        var tree = NginxTrees.Of(("web/nginx.conf", "events {}"), ("web/Dockerfile", "FROM nginx:1.24.0-alpine\n"));
        var version = Assert.Single(tree.Named("target-version"));
        Assert.Equal(("1.24.0", "web/Dockerfile"), (version["value"], version.Source.Path));
        Assert.Equal("1.24.0", tree.TextOf(version.Span));
    }
}
