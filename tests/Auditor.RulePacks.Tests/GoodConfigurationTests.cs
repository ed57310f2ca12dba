using Auditor.Engine;
using Auditor.Rules.Runs;
using Auditor.Testing;

namespace Auditor.RulePacks.Tests;

/// <summary>Whole configurations of nginx as a careful person writes them: the rules have nothing to say and nothing they cannot tell.</summary>
public class GoodConfigurationTests
{
    [Theory]
    [InlineData("static-site")]
    [InlineData("api-gateway")]
    [InlineData("php-sites")]
    public void A_good_configuration_is_silent(string name)
    {
        var run = Audited(name);

        Assert.Empty(run.Problems);
        Assert.Equal([], run.ActiveFailures.Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line} {finding.RuleId} {finding.Message}"));
        Assert.Contains(run.Tallies, tally => tally.RuleId == "nginx/hsts-missing" && tally.Passed > 0);
    }

    [ComponentTheory("nginx", "openssl")]
    [InlineData("static-site")]
    [InlineData("api-gateway")]
    [InlineData("php-sites")]
    public void Nginx_takes_it(string name)
    {
        using var copy = new TemporaryFolder();
        var folder = Repository.PathOf("tests/Auditor.RulePacks.Tests/good-configurations", name);
        Processes.Run(copy.Path, "sh", "-c", $"cp -r {folder}/. . && openssl req -x509 -newkey rsa:2048 -nodes -keyout k.pem -out c.pem -days 2 -subj /CN=x");
        foreach (var path in Directory.EnumerateFiles(copy.Path, "*", SearchOption.AllDirectories).Where(path => !path.EndsWith(".pem", StringComparison.Ordinal)))
            File.WriteAllLines(path, File.ReadAllLines(path).Select(line => OnThisMachine(line, copy.Path)));

        var (code, _, error) = Processes.Run(copy.Path, "nginx", "-t", "-p", copy.Path, "-c", Path.Join(copy.Path, "nginx.conf"));

        Assert.True(code == 0, error);
    }

    /// <summary>Certificates, logs and the process number lie in the copy; nginx 1.22 has no directive http2 yet.</summary>
    private static string OnThisMachine(string line, string folder)
    {
        var words = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words switch
        {
            ["http2", ..] or ["user", ..] => "",
            ["ssl_certificate", ..] => $"ssl_certificate {folder}/c.pem;",
            ["ssl_certificate_key", ..] => $"ssl_certificate_key {folder}/k.pem;",
            ["pid", ..] => $"pid {folder}/pid;",
            ["error_log" or "access_log", var path, ..] when path[0] == '/' => line.Replace("/var/log/nginx", folder, StringComparison.Ordinal),
            _ => line,
        };
    }

    private static Run Audited(string name) => Audit.Run(
        new AuditRequest
        {
            Targets = [Repository.PathOf("tests/Auditor.RulePacks.Tests/good-configurations", name)],
            AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero),
            Jobs = 2,
            ToolVersion = "1.0.0",
            UsesConfiguration = false,
        },
        null,
        CancellationToken.None).Run ?? throw new InvalidOperationException("There was no run.");
}
