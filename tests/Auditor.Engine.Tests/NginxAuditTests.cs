using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Configurations of nginx from the folder to the findings.</summary>
public sealed class NginxAuditTests : IDisposable
{
    private const string Main = "worker_processes auto;\nevents { }\nhttp {\n    include mime.types;\n    include conf.d/*.conf;\n    include sites-enabled/*;\n}\n";

    private const string Zone = "    limit_req_zone $binary_remote_addr zone=api:10m rate=10r/s;\n";

    private const string Refused = "nginx/directive-not-allowed-here";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_configuration_is_audited_with_what_it_includes_and_each_finding_stands_in_its_file()
    {
        folder.With("nginx/nginx.conf", Main).With("nginx/conf.d/api.conf", "server {\n    listen 80;\n" + Zone + "}\n").With("nginx/sites-enabled/shop", "server {\n    listen 81;\n    serverr_tokens off;\n}\n");
        Assert.Equal(["nginx/conf.d/api.conf:3 " + Refused, "nginx/sites-enabled/shop:3 nginx/unknown-directive"], Failures());
        Assert.Equal(["nginx/nginx.conf"], Run().Artifacts.Select(artifact => artifact.Path));
    }

    [Fact]
    public void What_a_snippet_says_is_told_once_however_often_it_is_included()
    {
        folder.With("nginx.conf", "events { }\nhttp {\n    server { listen 80; include snippets/app.conf; }\n    server { listen 81; include snippets/app.conf; }\n    server { listen 82; include snippets/app.conf; }\n}\n")
            .With("snippets/app.conf", Zone + "error_log off;\n");
        Assert.Equal(["snippets/app.conf:1 " + Refused, "snippets/app.conf:2 nginx/error-log-off"], Failures());
        Assert.Equal(3, Run().Tallies.Single(tally => tally.RuleId == "nginx/error-log-off").Failed);
    }

    [Theory]
    [InlineData("conf.d/api.conf", "server {\n    listen 80;\n", 3)]
    [InlineData("dump.txt", "# configuration file /etc/nginx/nginx.conf:\nevents { }\nhttp { include conf.d/*.conf; }\n\n# configuration file /etc/nginx/conf.d/api.conf:\nserver {\n    listen 80;\n", 8)]
    [InlineData("templates/default.conf.template", "server {\n    listen ${PORT};\n", 3)]
    [InlineData("sites-available/shop", "server {\n    listen 80;\n", 3)]
    public void One_file_alone_is_audited_too(string path, string head, int line)
    {
        folder.With(path, head + Zone + "}\n");
        var run = Repositories.Run(Request(folder[path]));
        Assert.Equal([$"{Path.GetFileName(path)}:{line} {Refused}"], Told(run));
    }

    [Fact]
    public void A_comment_accepts_a_finding_of_its_line_in_an_included_file()
    {
        folder.With("nginx.conf", Main).With("conf.d/api.conf", "server {\n    listen 80;\n    # auditor:ignore " + Refused + " until=2026-12-31 -- moved next week\n" + Zone + "    error_log off; # auditor:ignore nginx/error-log-off until=2026-12-31 -- no disk\n}\n");
        Assert.Empty(Failures());
        var accepted = Run().Findings.Where(finding => finding.Suppression is not null).ToList();
        Assert.Equal([(Refused, 4), ("nginx/error-log-off", 5)], accepted.Select(finding => (finding.RuleId, finding.Location.Start.Line)));
        Assert.All(accepted, finding => Assert.Equal("conf.d/api.conf", finding.Location.Path));
    }

    [Fact]
    public void A_comment_without_effect_is_told()
    {
        folder.With("nginx.conf", "events { }\nhttp {\n    # auditor:ignore nginx/error-log-off until=2026-12-31 -- was off\n    error_log /var/log/nginx/error.log;\n}\n");
        Assert.Equal(["nginx.conf:3 auditor/suppression-unused"], Repositories.Failures(Run()));
    }

    [Fact]
    public void The_problems_of_the_run_say_once_that_a_configuration_is_refused()
    {
        folder.With("nginx.conf", "events { }\nhttp {\n    servr { }\n    gzip yes;\n    proxy_pass http://a;\n}\n");
        Assert.Equal(("refused", 3), Run().Problems.Select(problem => (problem.Code, problem.Position!.Value.Line)).Single());
    }

    [Fact]
    public void No_control_is_met_over_a_configuration_that_another_program_makes_later()
    {
        folder.With("nginx.conf", "events { }\nhttp {\n{% for s in sites %}\n    server { listen {{ s.port }}; }\n{% endfor %}\n}\n");
        var run = Run();
        Assert.Equal("template", Assert.Single(run.Problems).Code);
        Assert.Equal(Rules.Checklists.Verdict.Unknown, run.Assessment.Controls.Single(control => control.Id == "gateway.config-valid").Verdict);
    }

    [Fact]
    public void Where_no_gateway_is_configured_its_controls_do_not_apply()
    {
        folder.With("Dockerfile", Repositories.Quiet);
        var control = Repositories.Run(folder).Assessment.Controls.Single(control => control.Id == "gateway.config-valid");
        Assert.Equal(Rules.Checklists.Verdict.NotApplicable, control.Verdict);
    }

    [Fact]
    public void A_version_in_the_configuration_of_the_audit_decides_what_is_too_new()
    {
        Directory.CreateDirectory(folder[".git"]);
        folder.With("nginx.conf", "events { }\nhttp {\n    http2 on;\n}\n").With("auditor.yml", "versions: { nginx: 1.24.0 }\n");
        Assert.Equal(["nginx.conf:3 nginx/needs-newer-version"], Failures());
        folder.With("auditor.yml", "versions: { nginx: 1.26 }\n");
        Assert.Empty(Failures());
    }

    private static AuditRequest Request(string target) => Repositories.Request(target) with { OnlyRules = ["nginx/unknown-directive", Refused, "nginx/error-log-off", "nginx/needs-newer-version", "auditor/*"] };

    private Run Run() => Repositories.Run(Request(folder.Path));

    private List<string> Failures() => Told(Run());

    private static List<string> Told(Run run) =>
        [.. run.ActiveFailures.Where(finding => finding.RuleId.StartsWith("nginx/", StringComparison.Ordinal) && finding.Severity > Severity.Info).Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line} {finding.RuleId}")];

    [Fact]
    public void What_a_gateway_does_not_do_does_not_apply_to_it()
    {
        using var only = new TemporaryFolder();
        var run = Repositories.Run(only.With("nginx.conf", "events {}\nhttp {\n  server {\n    listen 127.0.0.1:80;\n    root /srv/www;\n  }\n}\n"));

        string[] questions = ["gateway.cors", "gateway.timeouts", "gateway.load-balancing"];
        Assert.All(run.Assessment.Controls.Where(control => questions.Contains(control.Id)), control => Assert.Equal(Verdict.NotApplicable, control.Verdict));
    }
}
