using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>A host with nginx, recorded with the collector: its certificates and keys, and the configuration that nginx printed.</summary>
public sealed class WebHostTests : IDisposable
{
    private const string Recorded = "tests/Auditor.Engine.Tests/Hosts/web";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_wrong_with_certificates_keys_and_the_running_nginx_is_found()
    {
        var run = Audited();

        Assert.Equal(
            [
                "nginx/key-permissions: /etc/nginx/self.key, the private key of a server of nginx, has the mode 644.",
                "nginx/not-reloaded: /etc/nginx/conf.d/shop.conf changed after nginx last read its configuration.",
                "nginx/self-signed-or-expired-cert: nginx serves /etc/nginx/self.crt (CN=intern.example), which vouches for itself.",
                "tls/live-cert-differs-from-file: For shop.example the host serves a certificate that ends on 2027-01-20; "
                    + "/etc/letsencrypt/live/shop.example/fullchain.pem has one that ends on 2027-02-09.",
                "tls/renewal-scheduled: certbot keeps shop.example, and no timer or job of cron renews them.",
                "tls/san-missing: The certificate of server intern.example:443 (/etc/nginx/self.crt) is not for other.example.",
            ],
            OfTheHost(run));
    }

    [Fact]
    public void The_configuration_is_judged_by_the_rules_of_nginx_in_the_scope_of_the_host()
    {
        var run = Audited();

        Assert.Equal("host", string.Join('+', run.Assessment.Scope));
        Assert.Contains(run.ActiveFailures, finding => finding is { RuleId: "nginx/hsts-missing", Location.Path: "web/nginx.evidence" });
        Assert.Contains(run.ActiveFailures, finding => finding.RuleId == "nginx/secrets-in-config");
        Assert.DoesNotContain(run.Problems, problem => problem.Path == "web/nginx.evidence");
        Assert.Equal(Verdict.NotMet, run.Assessment.Controls.Single(control => control.Id == "tls.certificate-renewal").Verdict);
        Assert.Equal(Verdict.NotMet, run.Assessment.Controls.Single(control => control.Id == "access.secrets-files").Verdict);
    }

    [Fact]
    public void Without_the_configuration_nothing_of_it_is_taken_for_good()
    {
        Copy("host.evidence");
        var run = Repositories.Run(Request());

        Assert.Contains(run.Findings, finding => finding is { RuleId: "nginx/not-reloaded", Outcome: Outcome.NotEvaluated });
        Assert.Contains(run.Findings, finding => finding is { RuleId: "tls/cert-expired", Outcome: Outcome.NotEvaluated });
        Assert.Contains(run.Findings, finding => finding is { RuleId: "nginx/key-permissions", Outcome: Outcome.NotEvaluated });
    }

    [Fact]
    public void What_nginx_says_against_its_configuration_is_told_without_its_process()
    {
        var run = Repositories.Run(folder.With("broken/host.evidence", """
            auditor-evidence host 1
            section nginx-process user 0
            |master 30 1 1795290555 nginx: master process nginx
            section nginx root 1
            |nginx version: nginx/1.22.1
            |2026/11/21 19:49:20 [emerg] 452#452: unknown directive "serverx" in /etc/nginx/conf.d/shop.conf:6
            |nginx: configuration file /etc/nginx/nginx.conf test failed

            """));

        Assert.Equal(
            "nginx runs with an older configuration and refuses the one that stands there: "
                + "unknown directive \"serverx\" in /etc/nginx/conf.d/shop.conf:6.",
            run.ActiveFailures.Single(finding => finding.RuleId == "nginx/config-invalid").Message);
        Assert.Contains(run.Findings, finding => finding is { RuleId: "tls/cert-expired", Outcome: Outcome.NotEvaluated });
    }

    [Fact]
    public void Credentials_of_a_configuration_are_not_kept_and_still_found()
    {
        const string Written = "auditor-evidence nginx 1\n# configuration file /etc/nginx/nginx.conf:\nhttp { server {\n"
            + "proxy_set_header Authorization \"Bearer fake-3f9c2b7a1d4e5f60718293\";\n"
            + "proxy_set_header X-Api-Key fake-3f9c2b7a1d4e5f60718294;\n} }\n";
        var kept = EvidenceMask.Of(new EvidenceFile("nginx", Written)).Text;

        Assert.DoesNotContain("fake-", kept, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header Authorization \"masked-by-auditor\";\n", kept, StringComparison.Ordinal);
        Assert.Contains("proxy_set_header X-Api-Key masked-by-auditor;\n", kept, StringComparison.Ordinal);
        var run = Repositories.Run(folder.With("web/nginx.evidence", kept));
        Assert.Equal(2, run.ActiveFailures.Count(finding => finding.RuleId == "nginx/secrets-in-config"));
        Assert.Equal(kept, EvidenceMask.Of(new EvidenceFile("nginx", kept)).Text);
    }

    /// <summary>Findings on certificates, and those of nginx that do not stand in its configuration.</summary>
    private static IEnumerable<string> OfTheHost(Run run) => run.ActiveFailures
        .Where(finding => finding.RuleId.StartsWith("tls/", StringComparison.Ordinal)
            || (finding.RuleId.StartsWith("nginx/", StringComparison.Ordinal) && finding.Location.Path == "web/host.evidence"))
        .Select(finding => $"{finding.RuleId}: {finding.Message}").Order(StringComparer.Ordinal);

    private Run Audited()
    {
        Copy("host.evidence");
        Copy("nginx.evidence");
        return Repositories.Run(Request());
    }

    private AuditRequest Request() =>
        Repositories.Request(folder.Path) with { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) };

    private void Copy(string name) => folder.With($"web/{name}", File.ReadAllText(Path.Join(Repository.Root, Recorded, name)));
}
