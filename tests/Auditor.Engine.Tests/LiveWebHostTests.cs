using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>Hosts with a real nginx that runs: from its process to the findings on its configuration, certificates and keys.</summary>
public sealed class LiveWebHostTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [NamespaceFact("ip", "nginx", "openssl", "ssh-keygen", "dash", "timeout")]
    public void A_sound_nginx_has_no_finding_and_every_rule_of_its_host_was_asked()
    {
        var run = Audited("web-sound");

        Assert.Equal([], OfNginx(run));
        string[] asked =
        [
            "nginx/config-invalid", "nginx/key-permissions", "nginx/not-reloaded", "nginx/run-as-root", "nginx/self-signed-or-expired-cert",
            "nginx/server-tokens", "nginx/weak-tls-protocol", "tls/cert-expired", "tls/cert-expiry", "tls/chain-incomplete",
            "tls/live-cert-differs-from-file", "tls/san-missing",
        ];
        Assert.Equal([], asked.Except(run.Tallies.Where(tally => tally.Passed > 0).Select(tally => tally.RuleId)));
        string[] met = ["access.secrets-files", "tls.certificate-renewal"];
        Assert.Equal([], met.Except(Verdicts(run, Verdict.Met)));
    }

    [NamespaceFact("ip", "nginx", "openssl", "ssh-keygen", "dash", "timeout")]
    public void Each_line_that_was_changed_and_each_thing_that_went_wrong_is_one_finding()
    {
        var (today, files) = CollectedWithinOneDay("web-faulty");
        var run = NamespaceHost.Audited(folder, "web-faulty", files);
        string Day(int days) => $"{today.AddDays(days):yyyy-MM-dd}";

        Assert.Equal(
            [
                "nginx/key-permissions Failed: /mnt/site/old.example.key, the private key of a server of nginx, has the mode 644.",
                "nginx/not-reloaded Failed: /mnt/site/mime.types changed after nginx last read its configuration.",
                "nginx/run-as-root Failed: The worker processes of nginx run as root.",
                "nginx/server-tokens Failed: The header Server and the error pages tell which version of nginx runs.",
                "nginx/weak-tls-protocol Failed: Allowed although broken (RFC 8996): TLSv1.",
                $"tls/cert-expired Failed: The leaf certificate /mnt/site/old.example.crt (CN=old.example) "
                    + $"is valid from {Day(-90)} to {Day(-2)}, not today.",
                $"tls/live-cert-differs-from-file Failed: For shop.example the host serves a certificate that ends on {Day(60)}; "
                    + $"/mnt/site/shop.example.crt has one that ends on {Day(89)}.",
            ],
            OfNginx(run));
        string[] missed = ["access.secrets-files", "tls.certificate-renewal"];
        Assert.Equal([], missed.Except(Verdicts(run, Verdict.NotMet)));
        Assert.Equal("", NamespaceHost.Lies(folder, "web-faulty", files));
    }

    [NamespaceFact("ip", "nginx", "openssl", "ssh-keygen", "dash", "timeout")]
    public void A_configuration_that_nginx_refuses_is_told_and_nothing_that_it_hides_is_taken_for_good()
    {
        // The rotation of logs is no matter of the configuration: files of logrotate tell it.
        var run = Audited("web-refused");

        Assert.Equal(
            "nginx/config-invalid Failed: nginx runs with an older configuration and refuses the one that stands there: "
                + "unknown directive \"sendfiles\" in /etc/nginx/nginx.conf:11.",
            Assert.Single(OfNginx(run), line => line.Contains("Failed", StringComparison.Ordinal)));
        Assert.Equal(["nginx/log-rotation"], run.Tallies
            .Where(tally => IsOfNginx(tally.RuleId) && tally is { Passed: > 0, NotEvaluated: 0 }).Select(tally => tally.RuleId));
        Assert.DoesNotContain(Verdicts(run, Verdict.Met), control => control.StartsWith("tls.", StringComparison.Ordinal)
            || control.StartsWith("gateway.", StringComparison.Ordinal));
    }

    [NamespaceFact("ip", "nginx", "openssl", "ssh-keygen", "python3", "setpriv", "dash", "timeout")]
    public void A_process_that_only_calls_itself_nginx_is_not_believed()
    {
        var files = NamespaceHost.Collected("web-impostor");

        Assert.Contains("|other ", files[0].Text, StringComparison.Ordinal);
        Assert.Contains("server_name shop.example;", files.Single(file => file.Kind == "nginx").Text, StringComparison.Ordinal);
        Assert.DoesNotContain(files, file => file.Text.Contains("autoindex", StringComparison.Ordinal));
        Assert.DoesNotContain(OfNginx(NamespaceHost.Audited(folder, "web-impostor", files)),
            line => line.Contains("Failed", StringComparison.Ordinal));
    }

    private Run Audited(string host) => NamespaceHost.Audited(folder, host, NamespaceHost.Collected(host));

    /// <summary>Whatever is not passed, of all rules of both packs.</summary>
    private static IEnumerable<string> OfNginx(Run run) => run.Findings
        .Where(finding => IsOfNginx(finding.RuleId) && finding.Outcome != Outcome.Passed)
        .Select(finding => $"{finding.RuleId} {finding.Outcome}: {finding.Message}").Order(StringComparer.Ordinal);

    private static bool IsOfNginx(string rule) =>
        rule.StartsWith("nginx/", StringComparison.Ordinal) || rule.StartsWith("tls/", StringComparison.Ordinal);

    private static IEnumerable<string> Verdicts(Run run, Verdict verdict) =>
        run.Assessment.Controls.Where(control => control.Verdict == verdict).Select(control => control.Id);

    /// <summary>With the day from which <c>date -ud</c> of the host's script counts: over midnight, it is collected once more.</summary>
    private static (DateOnly Day, ImmutableArray<EvidenceFile> Files) CollectedWithinOneDay(string host)
    {
        static DateOnly Today() => DateOnly.FromDateTime(DateTimeOffset.UtcNow.UtcDateTime);

        while (true)
        {
            var day = Today();
            var files = NamespaceHost.Collected(host);
            if (Today() == day) return (day, files);
        }
    }
}
