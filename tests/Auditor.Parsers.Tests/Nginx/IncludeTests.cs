using System.Collections.Immutable;
using Auditor.Documents;

namespace Auditor.Parsers.Tests.Nginx;

public sealed class IncludeTests
{
    private const string Main = "events {}\nhttp {\n  include conf.d/*.conf;\n}\n";

    [Fact]
    public void An_included_file_stands_beside_its_include_with_spans_of_its_own()
    {
        var tree = NginxTrees.Of(("nginx/nginx.conf", Main), ("nginx/conf.d/a.conf", "server { include snippets/tls.conf; }"), ("nginx/snippets/tls.conf", "ssl_protocols TLSv1.2;"));
        var protocols = Assert.Single(tree.Named("ssl_protocols"));
        Assert.Equal("server", protocols.Parent?.Name);
        Assert.Equal("nginx/snippets/tls.conf", protocols.Source.Path);
        Assert.Equal("ssl_protocols TLSv1.2;", tree.TextOf(protocols.Span));
    }

    [Fact]
    public void Paths_of_the_installed_system_are_found_beside_the_main_configuration()
    {
        var tree = NginxTrees.Of(("deploy/nginx.conf", "events {}\nhttp { include /etc/nginx/sites/*; }"), ("deploy/sites/b", "server { listen 81; }"), ("deploy/sites/a", "server { listen 80; }"), ("deploy/sites/.hidden", "server { listen 82; }"));
        Assert.Equal(["80", "81"], tree.Named("listen").Select(listen => listen["port"]));
    }

    [Fact]
    public void A_piece_in_a_folder_of_pieces_includes_from_the_folder_above()
    {
        var tree = NginxTrees.Of(("nginx/conf.d/site.conf", "server { include snippets/a.conf; }"), ("nginx/snippets/a.conf", "server_tokens off;"));
        Assert.Equal("server", Assert.Single(tree.Named("server_tokens")).Parent?.Name);
    }

    [Theory]
    [InlineData("conf.d/templates/a.conf", "site/basic.conf", "site/basic.conf")]
    [InlineData("deploy/site/location/a.conf", "site/security/b.conf", "deploy/site/security/b.conf")]
    [InlineData("web/app.conf", "/etc/nginx/conf.d/extra.conf", "web/extra.conf")]
    public void A_piece_is_looked_for_from_the_folders_above_and_beside_as_it_may_be_copied(string piece, string written, string place)
    {
        var tree = NginxTrees.Of((piece, $"server {{ include {written}; }}"), (place, "server_tokens off;"));
        Assert.Equal(place, Assert.Single(tree.Named("server_tokens")).Source.Path);
    }

    [Fact]
    public void A_file_that_is_not_where_it_must_be_is_a_problem_and_one_elsewhere_is_only_unread()
    {
        var tree = NginxTrees.Of(("nginx.conf", "events {}\nhttp {\n  include gone.conf;\n  include /opt/elsewhere.conf;\n  include mime.types;\n  include none-*.conf;\n}"));
        Assert.Equal(["include-not-found"], NginxTrees.Problems(tree));
        Assert.Equal("3", tree.Named("problem").First()["line"]);
        Assert.Equal(["gone.conf", "/opt/elsewhere.conf"], tree.Named("include").Where(include => include.Has("unread")).Select(include => include["path"]));
        Assert.True(tree.Named("include").Single(include => include["path"] == "mime.types").Has("stock"));
    }

    [Fact]
    public void What_may_be_in_an_unread_file_leaves_its_block_incomplete()
    {
        var tree = NginxTrees.Of("server { listen 80; include /opt/x.conf; location / { } }\nserver { listen 81; }", "conf.d/a.conf");
        Assert.Equal([true, false], tree.Named("server").Select(server => server.Has("incomplete")));
        Assert.True(tree.Named("location").Single().Has("incomplete"));
    }

    [Fact]
    public void A_cycle_is_a_problem()
    {
        var tree = NginxTrees.Of(("nginx.conf", "events {}\nhttp { include a.conf; }"), ("a.conf", "include b.conf;"), ("b.conf", "include a*.conf;\nserver_tokens off;"));
        Assert.Equal(["include-cycle"], NginxTrees.Problems(tree));
        Assert.Single(tree.Named("server_tokens"));
    }

    [Fact]
    public void The_same_file_can_be_included_in_several_places()
    {
        var tree = NginxTrees.Of(("nginx.conf", "events {}\nhttp { server { listen 1; include a.conf; } server { listen 2; include a.conf; } }"), ("a.conf", "add_header X-A b;"));
        Assert.Equal(2, tree.Named("add_header").Count());
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Fact]
    public void A_dump_is_read_as_the_files_in_it()
    {
        var tree = NginxTrees.Of("nginx: the configuration file /etc/nginx/nginx.conf syntax is ok\n# configuration file /etc/nginx/nginx.conf:\nevents {}\nhttp { include conf.d/*.conf; }\n\n"
            + "# configuration file /etc/nginx/conf.d/a.conf:\nserver { listen 8080; }\n", "dump.txt");
        Assert.True(tree.Root.Has("dump"));
        Assert.Equal("8080", Assert.Single(tree.Named("listen"))["port"]);
        Assert.Equal("http", tree.Named("server").Single().Parent?.Name);
    }

    [Fact]
    public void The_image_of_a_Dockerfile_beside_it_says_the_version()
    {
        var tree = NginxTrees.Of(("web/nginx.conf", "events {}\nhttp { http2 on; }"), ("web/Dockerfile", "FROM nginx:1.24.0-alpine\n"));
        Assert.Equal("1.24.0", tree.Root["version"]);
        Assert.Equal(["needs-newer-version"], NginxTrees.Problems(tree));
    }

    [Fact]
    public void What_the_user_says_of_the_version_comes_before_any_image()
    {
        var primary = new Artifact(ArtifactKinds.Nginx, new SourceText("nginx.conf", "events {}\nhttp { http2 on; }"), "");
        var image = new Artifact("", new SourceText("Dockerfile", "FROM nginx:1.24.0\n"), "");
        var set = new ArtifactSet(primary, [image], new FileIndex(["nginx.conf", "Dockerfile"])) { Versions = ImmutableDictionary<string, string>.Empty.Add("nginx", "1.27") };
        var tree = new Auditor.Parsers.Nginx.NginxParser().Parse(set);
        Assert.Equal("1.27", tree.Root["version"]);
        Assert.Empty(NginxTrees.Problems(tree));
    }

    [Theory]
    [InlineData("ARG NGINX_VERSION=1.26.3\nFROM nginx:${NGINX_VERSION}\n", "1.26.3")]
    [InlineData("FROM debian:12\nENV NGINX_VERSION 1.31.3\nENV OTHER_NGINX_VERSION_X 1.2.3\n", "1.31.3")]
    [InlineData("FROM debian:12\nRUN echo NGINX_VERSION 1.31.3\n", "")]
    [InlineData("ARG NGINX_VERSION", "")]
    public void A_variable_of_the_image_says_the_version(string dockerfile, string version) =>
        Assert.Equal(version, NginxTrees.Of(("web/nginx.conf", "events {}"), ("web/Dockerfile", dockerfile)).Root["version"]);

    [Fact]
    public void Images_that_differ_say_nothing()
    {
        var tree = NginxTrees.Of(("nginx.conf", "events {}"), ("Dockerfile", "FROM nginx:1.24.0\n"), ("compose.yaml", "services:\n  a:\n    image: nginx:1.27.1\n"));
        Assert.False(tree.Root.Has("version"));
    }
}
