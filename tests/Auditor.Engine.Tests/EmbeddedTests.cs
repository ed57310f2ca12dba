using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Configurations that stand inside other files: found there, judged as if they were files, told at their place in the file around them.</summary>
public sealed class EmbeddedTests : IDisposable
{
    private const string Site = "server {\n    listen 80;\n    error_log off;\n    location / { return 301 https://$host$request_uri; }\n}\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("COPY <<'EOF' /etc/nginx/conf.d/site.conf\n", "EOF\n", 4)]
    [InlineData("COPY <<'site.conf' /etc/nginx/conf.d/\n", "site.conf\n", 4)]
    [InlineData("ADD --chmod=644 <<\"EOF\" /etc/nginx/conf.d/site.conf\n", "EOF\n", 4)]
    [InlineData("RUN cat > /etc/nginx/conf.d/site.conf <<'EOF'\n", "EOF\n", 4)]
    [InlineData("RUN mkdir -p /x && cat <<'EOF' | tee /etc/nginx/conf.d/site.conf\n", "EOF\n", 4)]
    [InlineData("RUN <<'SCRIPT'\nset -e\ncat > /etc/nginx/conf.d/site.conf <<'EOF'\n", "EOF\nSCRIPT\n", 6)]
    [InlineData("RUN <<'SCRIPT'\nif true; then\n  cat <<'EOF' > /etc/nginx/conf.d/site.conf\n", "EOF\nfi\nSCRIPT\n", 6)]
    public void A_here_document_of_a_Dockerfile_is_a_configuration_where_it_becomes_one(string before, string after, int line)
    {
        folder.With("Dockerfile", "FROM alpine:3.20\n" + before + Site + after);
        Assert.Equal([$"Dockerfile:{line + 1} nginx/error-log-off"], Told());
    }

    [Fact]
    public void In_an_unquoted_here_document_escaped_dollars_are_nginxs_and_the_others_unknown()
    {
        var escaped = Site.Replace("$", "\\$", StringComparison.Ordinal);
        folder.With("Dockerfile", "FROM alpine:3.20\nARG NAME\nCOPY <<EOF /etc/nginx/conf.d/a.conf\n" + escaped + "server { listen 81; server_name $NAME; serverr_name a; }\nEOF\n");
        Assert.Equal(["Dockerfile:6 nginx/error-log-off", "Dockerfile:7 nginx/redirect-open-host", "Dockerfile:9 nginx/unknown-directive"], Told("nginx/redirect-open-host"));
        Assert.Contains("https://$host$request_uri", Run("nginx/redirect-open-host").ActiveFailures.Single(finding => finding.RuleId == "nginx/redirect-open-host").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_content_of_a_compose_config_is_a_configuration()
    {
        folder.With("compose.yaml", "services:\n  web:\n    image: nginx:1.27\n    configs:\n      - source: site\n        target: /etc/nginx/conf.d/site.conf\nconfigs:\n  site:\n    content: |\n"
            + Indented(Site.Replace("$", "$$", StringComparison.Ordinal)) + Indented("server { listen 81; server_name ${DOMAIN}; serverr_name a; }\n"));
        Assert.Equal(["compose.yaml:12 nginx/error-log-off", "compose.yaml:15 nginx/unknown-directive"], Told());
    }

    [Fact]
    public void A_shell_script_is_read_for_the_configurations_that_it_writes()
    {
        folder.With("setup.sh", "#!/bin/bash\nset -e\napt-get install -y nginx\nsite() {\n  sudo tee /etc/nginx/sites-available/$1 > /dev/null <<'EOF'\n" + Site + "EOF\n}\nsite shop\n");
        Assert.Equal(["setup.sh:8 nginx/error-log-off"], Told());
        Assert.Equal([("setup.sh", "nginx")], Run().Artifacts.Select(artifact => (artifact.Path, artifact.Kind)));
    }

    [Fact]
    public void Statements_of_nginx_that_stand_among_shell_commands_are_found()
    {
        folder.With("nginx/snippets/tls.conf.sh", "# Get a certificate\nsudo certbot --nginx -d shop.example.com\n\n# The snippet\nssl_protocols TLSv1.2 TLSv1.3;\nssl_ciphers FAKE-SUITE-ONE:FAKE-SUITE-TWO;\nssl_prefer_server_ciphers off;\nssl_session_timeout 10m;\n");
        Assert.Equal(["nginx/snippets/tls.conf.sh:6 nginx/unknown-cipher"], Told("nginx/unknown-cipher"));
    }

    [Theory]
    [InlineData("build.sh", "make all;\nmake test;\nmake install;\n")]
    [InlineData("build.sh", "cat > app.conf <<EOF\nkey = value\nEOF\n")]
    [InlineData("build.sh", "cat <<EOF\nserver { listen 80; }\nEOF\n")]
    [InlineData("add.sh", "cat >> /etc/nginx/nginx.conf <<'EOF'\nstream {\n    error_log off;\n}\nEOF\n")]
    [InlineData("add.sh", "sudo tee -a /etc/nginx/nginx.conf <<'EOF'\nstream {\n    error_log off;\n}\nEOF\n")]
    public void A_script_without_a_configuration_is_nothing_to_audit(string name, string text) =>
        Assert.Equal(AuditFailure.NothingToAudit, Repositories.Audited(Repositories.Request(folder.With(name, text).Path)).Failure);

    [Fact]
    public void What_another_embedded_configuration_includes_is_read_there()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nCOPY <<'EOF' /etc/nginx/nginx.conf\nevents { }\nhttp {\n    log_format timed '$request_time';\n    include /etc/nginx/conf.d/*.conf;\n}\nEOF\n"
            + "COPY <<'EOF' /etc/nginx/conf.d/site.conf\nserver {\n    listen 80;\n    access_log /var/log/nginx/a.log timed;\n    access_log /var/log/nginx/b.log other;\n}\nEOF\n");
        Assert.Equal(["Dockerfile:13 nginx/undefined-log-format"], Told("nginx/undefined-log-format"));
        Assert.Equal(1, Run().Tallies.Single(tally => tally.RuleId == "nginx/unknown-directive").Passed);
    }

    [Fact]
    public void A_file_that_it_includes_may_stand_in_the_image()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nCOPY <<'EOF' /etc/nginx/nginx.conf\nevents { }\nhttp {\n    include ours.conf;\n}\nEOF\n");
        Assert.Empty(Told("nginx/include-not-found"));
    }

    [Fact]
    public void The_tag_of_the_image_around_it_is_the_version()
    {
        folder.With("Dockerfile.web", "FROM nginx:1.24\nCOPY <<'EOF' /etc/nginx/conf.d/site.conf\nserver { listen 80; http2 on; }\nEOF\n");
        Assert.Equal(["Dockerfile.web:3 nginx/needs-newer-version"], Told("nginx/needs-newer-version"));
    }

    [Fact]
    public void A_fix_is_made_in_the_file_around_it_where_its_text_fits_there()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nCOPY <<'EOF' /etc/nginx/nginx.conf\nevents { }\nhttp {\n    server { listen 127.0.0.1:80; }\n}\nEOF\n");
        var fix = Run("nginx/server-tokens").ActiveFailures.Single(finding => finding.RuleId == "nginx/server-tokens").Fix!;
        Assert.Equal(("Dockerfile", 5, "    server_tokens off;\n"), (fix.Edits[0].Location.Path, fix.Edits[0].Location.Start.Line, fix.Edits[0].NewText));
    }

    [Theory]
    [InlineData("'EOF'", FixSafety.Review, 1)]
    [InlineData("EOF", FixSafety.Manual, 0)]
    public void A_fix_that_would_have_to_be_escaped_is_advice(string mark, FixSafety safety, int edits)
    {
        folder.With("Dockerfile", $"FROM alpine:3.20\nCOPY <<{mark} /etc/nginx/conf.d/site.conf\nupstream app {{\n    server 10.0.0.1:80;\n}}\nserver {{\n    listen 80;\n    location / {{\n        proxy_set_header X-A b;\n        proxy_pass http://app;\n    }}\n}}\nEOF\n");
        var fix = Run("nginx/proxy-missing-host-header").ActiveFailures.Single(finding => finding.RuleId == "nginx/proxy-missing-host-header").Fix!;
        Assert.Equal((safety, edits), (fix.Safety, fix.Edits.Length));
    }

    [Fact]
    public void Its_comments_accept_what_is_found_in_it()
    {
        folder.With("Dockerfile", "FROM alpine:3.20\nCOPY <<'EOF' /etc/nginx/conf.d/a.conf\nserver {\n    listen 80;\n    # auditor:ignore nginx/error-log-off until=2026-12-31 -- no disk\n    error_log off;\n}\nEOF\n"
            + "COPY <<'EOF' /etc/nginx/conf.d/b.conf\nserver {\n    listen 81;\n    error_log off; # auditor:ignore nginx/error-log-off until=2026-12-31 -- no disk\n}\nEOF\n");
        Assert.Empty(Told());
        Assert.Equal([6, 12], Run().Findings.Where(finding => finding.Suppression is not null).Select(finding => finding.Location.Start.Line));
    }

    [Fact]
    public void The_file_around_it_is_audited_once_and_has_a_gateway()
    {
        folder.With("Dockerfile", Repositories.Quiet + "COPY <<'EOF' /etc/nginx/conf.d/site.conf\n" + Site + "EOF\n");
        var run = Repositories.Run(folder);
        Assert.Equal(["Dockerfile"], run.Artifacts.Select(artifact => artifact.Path));
        Assert.NotEqual(Verdict.NotApplicable, run.Assessment.Controls.Single(control => control.Id == "gateway.config-valid").Verdict);
    }

    private static string Indented(string text) => string.Concat(text.Split('\n')[..^1].Select(line => $"      {line}\n"));

    private Run Run(params string[] also) => Repositories.Run(Repositories.Request(folder.Path) with { OnlyRules = ["nginx/error-log-off", "nginx/unknown-directive", .. also] });

    private List<string> Told(params string[] also) => [.. Repositories.Failures(Run(also)).Where(told => told.Contains(" nginx/", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];
}
