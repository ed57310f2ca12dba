using Auditor.Rules.Checklists;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>What a configuration of nginx alone decides of the controls of the gateway, and what it leaves open.</summary>
public sealed class GatewayControlTests : IDisposable
{
    private const string Limit = "limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\n";

    private const string Compressed = "gzip on;\ngzip_types text/css application/javascript;\n";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Limit + "server { listen 80; limit_req zone=api; location /api/ { proxy_pass http://127.0.0.1:3000; } }", Verdict.Met)]
    [InlineData(Limit + "server { listen 80; location /api/ { limit_req zone=api; proxy_pass http://127.0.0.1:3000; } }", Verdict.Met)]
    [InlineData("server { listen 80; location /api/ { proxy_pass http://127.0.0.1:3000; } }", Verdict.Unknown)]
    [InlineData(Limit + "server { listen 80; limit_req zone=api; limit_req_dry_run on; location /api/ { proxy_pass http://127.0.0.1:3000; } }", Verdict.NotMet)]
    public void A_limit_at_the_gateway_is_enough_and_without_one_the_application_may_have_it(string http, Verdict expected) =>
        Assert.Equal(expected, VerdictOf("gateway.rate-limiting", http));

    [Theory]
    [InlineData(Compressed + "server { listen 80; root /srv/www; location ~ \\.css$ { expires 30d; } }", Verdict.Met)]
    [InlineData("server { listen 80; root /srv/www; location ~ \\.css$ { expires 30d; } }", Verdict.Unknown)]
    [InlineData(Compressed + "server { listen 80; root /srv/www; }", Verdict.Unknown)]
    [InlineData(Compressed + "server { listen 80; root /srv/www; location ~ \\.css$ { expires epoch; } }", Verdict.NotMet)]
    public void Compression_and_caching_are_known_where_they_are_written_or_forbidden(string http, Verdict expected) =>
        Assert.Equal(expected, VerdictOf("gateway.compression-and-caching", http));

    [Fact]
    public void A_configuration_that_nginx_refuses_hides_a_gateway_and_no_compose_file()
    {
        folder.With("nginx.conf", "events { }\nhttp {\n    servr { }\n}\n");
        var controls = Repositories.Run(folder).Assessment.Controls;
        Assert.Equal(Verdict.NotApplicable, controls.Single(control => control.Id == "network.app-port-not-exposed").Verdict);
        Assert.Equal(Verdict.NotApplicable, controls.Single(control => control.Id == "data.authentication").Verdict);
        Assert.NotEqual(Verdict.NotApplicable, controls.Single(control => control.Id == "gateway.security-headers").Verdict);
    }

    [Fact]
    public void A_compose_file_that_cannot_be_read_hides_data_stores()
    {
        folder.With("compose.yaml", "services:\n  a: [\n");
        Assert.Equal(Verdict.Unknown, Repositories.Run(folder).Assessment.Controls.Single(control => control.Id == "data.authentication").Verdict);
    }

    private Verdict VerdictOf(string control, string http)
    {
        folder.With("nginx.conf", $"events {{ }}\nhttp {{\n{http}\n}}\n");
        return Repositories.Run(folder).Assessment.Controls.Single(found => found.Id == control).Verdict;
    }
}
