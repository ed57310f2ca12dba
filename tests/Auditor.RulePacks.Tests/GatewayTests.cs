using System.Collections.Immutable;
using Auditor.Engine;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>
/// Gateways as guides for going live describe them: what a careful reader finds in them as to whether nginx starts, and what is logged.
/// </summary>
public sealed class GatewayTests
{
    /// <summary>The rules that the expectations below speak of.</summary>
    private static readonly string[] Asked =
    [
        "syntax-error", "unknown-directive", "directive-not-allowed-here", "wrong-argument-count", "missing-or-extra-block",
            "invalid-value", "duplicate-directive", "duplicate-location", "duplicate-listen",
        "duplicate-upstream", "empty-upstream", "include-not-found", "include-cycle", "undefined-zone", "unused-zone",
            "undefined-log-format", "undefined-upstream", "unknown-variable", "invalid-condition",
        "invalid-regex", "regex-brace-unquoted", "invalid-capture-reference", "proxy-pass-uri-not-allowed", "rejected-lb-combination",
            "bom-or-nbsp", "removed-directive", "obsolete-directive",
        "needs-newer-version", "run-as-root", "access-log-off", "error-log-off", "error-log-debug", "log-sensitive", "gzip-breach",
    ];

    private const string OneApp = """
        server {
            listen 80;
            server_name api.myshop.example;

            location / {
                proxy_pass http://localhost:3000;
                proxy_http_version 1.1;
                proxy_set_header Upgrade $http_upgrade;
                proxy_set_header Connection 'upgrade';
                proxy_set_header Host $host;
                proxy_cache_bypass $http_upgrade;

                add_header X-Frame-Options "SAMEORIGIN";
            }
        }

        """;

    private const string ThreeBackends = """
        events {
            worker_connections 1024;
            use epoll;
            multi_accept on;
        }

        http {
            upstream backend {
                least_conn;
                server 10.0.0.1:3000 weight=3 max_fails=3 fail_timeout=30s;
                server 10.0.0.2:3000 weight=2 max_fails=3 fail_timeout=30s;
                server 10.0.0.3:3000 backup;
                keepalive 32;
            }

            server {
                listen 80;
                server_name shop.example;

                limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;

                location /api/ {
                    limit_req zone=api burst=20 nodelay;
                    proxy_pass http://backend;
                }

                location /health {
                    access_log off;
                    proxy_pass http://backend;
                }
            }
        }

        """;

    private const string ScaledApp = """
        upstream api_gateway {
            least_conn;
            server api-gateway-1:3000;
            server api-gateway-2:3000;
            keepalive 32;
        }

        server {
            listen 443 ssl http2;
            server_name api.shop.example;
            ssl_certificate /etc/nginx/ssl/cert.pem;
            ssl_certificate_key /etc/nginx/ssl/key.pem;

            limit_req_zone $binary_remote_addr zone=api_limit:10m rate=100r/m;
            limit_req zone=api_limit burst=20 nodelay;

            location /api/ {
                proxy_pass http://api_gateway;
            }
        }

        """;

    [Fact]
    public void A_server_before_one_app_starts()
    {
        using var folder = new TemporaryFolder().With("nginx/sites-available/api", OneApp);
        Assert.Empty(Failures(folder));
    }

    [Fact]
    public void A_zone_in_a_server_is_told_with_the_words_and_the_line_of_nginx()
    {
        using var folder = new TemporaryFolder().With("nginx/nginx.conf", ThreeBackends);
        var finding = Assert.Single(Failures(folder));
        Assert.Equal(("nginx/directive-not-allowed-here", Severity.Critical, 20), (finding.RuleId, finding.Severity,
            finding.Location.Start.Line));
        Assert.Contains("\"limit_req_zone\" directive is not allowed here in nginx.conf:20", finding.Message, StringComparison.Ordinal);
        Assert.NotEmpty(finding.Fix!.Edits);
    }

    [Fact]
    public void Backends_that_no_service_is_called_are_told_beside_the_zone()
    {
        using var folder = new TemporaryFolder().With("nginx/nginx.conf", ScaledApp).With("docker-compose.yml",
            "services:\n  api-gateway:\n    image: shop/api:1.0.0\n    deploy: { replicas: 2 }\n");
        Assert.Equal(["nginx/nginx.conf:3 nginx/undefined-upstream", "nginx/nginx.conf:4 nginx/undefined-upstream",
            "nginx/nginx.conf:14 nginx/directive-not-allowed-here"],
            Failures(folder).Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line} {finding.RuleId}"));
    }

    [Fact]
    public void A_gateway_that_is_all_there_and_right_is_shown_to_load()
    {
        using var folder = new TemporaryFolder()
            .With("nginx/nginx.conf", """
                user nginx;
                worker_processes auto;
                error_log /var/log/nginx/error.log warn;
                events { worker_connections 8192; }
                http {
                    include mime.types;
                    include conf.d/*.conf;
                }

                """)
            .With("nginx/conf.d/shop.conf", """
                map $http_upgrade $connection_upgrade {
                    default upgrade;
                    ''      close;
                }
                limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;
                log_format timed '$remote_addr "$request" $status $request_time';

                server {
                    listen 80;
                    server_name shop.example;
                    include snippets/acme.conf;
                    location / { return 301 https://shop.example$request_uri; }
                }

                server {
                    listen 443 ssl;
                    server_name shop.example;
                    ssl_certificate /etc/letsencrypt/live/shop.example/fullchain.pem;
                    ssl_certificate_key /etc/letsencrypt/live/shop.example/privkey.pem;
                    access_log /var/log/nginx/shop.log timed;
                    location / {
                        limit_req zone=api burst=20 nodelay;
                        proxy_set_header Connection $connection_upgrade;
                        proxy_pass http://app:3000;
                    }
                }

                """)
            .With("nginx/snippets/acme.conf", "location ^~ /.well-known/acme-challenge/ {\n    root /var/www/acme;\n}\n")
            .With("compose.yaml", "services:\n  gateway:\n    image: nginx:1.30.4\n  app:\n    image: registry.example/app:1.0.0\n");
        Assert.Empty(Failures(folder));
        var control = Run(folder, []).Assessment.Controls.Single(control => control.Id == "gateway.config-valid");
        Assert.True(control.Verdict == Verdict.Met, control.Because);
    }

    [Fact]
    public void The_zone_at_the_level_of_http_starts()
    {
        const string zone = "limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;";
        using var folder = new TemporaryFolder().With("nginx/nginx.conf", ThreeBackends.Replace(zone, "",
            StringComparison.Ordinal).Replace("http {", "http {\n    " + zone, StringComparison.Ordinal));
        Assert.Empty(Failures(folder));
    }

    private static List<Finding> Failures(TemporaryFolder folder) =>
        [.. Run(folder, [.. Asked.Select(name => $"nginx/{name}")]).ActiveFailures.OrderBy(finding => finding.Location.Start.Line)];

    private static Run Run(TemporaryFolder folder, ImmutableArray<string> only)
    {
        var request = new AuditRequest
        {
            Targets = [folder.Path],
            AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
            Jobs = 1,
            ToolVersion = "0",
            UsesConfiguration = false,
            OnlyRules = only,
        };
        var run = Audit.Run(request, null, CancellationToken.None).Run;
        Assert.NotNull(run);
        return run;
    }
}
