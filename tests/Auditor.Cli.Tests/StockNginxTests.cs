using Auditor.Reports.Json;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>What is said of the configuration that Debian 12 installs, to the page that people read.</summary>
public sealed class StockNginxTests : IDisposable
{
    private readonly Shell shell = new();

    public StockNginxTests()
    {
        var folder = Directory.CreateDirectory(shell.Folder["etc/sites-enabled"]).Parent?.FullName ?? "";
        Processes.Run("/etc/nginx", "cp", "nginx.conf", "mime.types", folder);
        Processes.Run("/etc/nginx", "cp", "sites-available/default", $"{folder}/sites-enabled");
    }

    public void Dispose() => shell.Dispose();

    [StockNginxFact]
    public void It_has_its_two_findings_on_TLS_and_few_others()
    {
        shell.Run("audit", "~/etc", "--no-config", "-f", "json=~/run.json");

        var told = RunJson.Read(shell.Folder.Read("run.json")).ActiveFailures
            .Select(finding => $"{finding.Location.Path}:{finding.Location.Start.Line} {finding.RuleId}");
        Assert.Equal(
            [
                "nginx.conf:12 nginx/server-tokens",
                "nginx.conf:33 nginx/weak-tls-protocol",
                "nginx.conf:34 nginx/prefer-server-ciphers",
                "nginx.conf:8 nginx/worker-connections-low",
                "sites-enabled/default:21 nginx/dotfiles-exposed",
                "sites-enabled/default:21 nginx/missing-csp",
                "sites-enabled/default:21 nginx/missing-frame-protection",
                "sites-enabled/default:21 nginx/missing-referrer-policy",
                "sites-enabled/default:21 nginx/missing-x-content-type-options",
                "sites-enabled/default:44 nginx/default-site-enabled",
            ],
            told.Order(StringComparer.Ordinal));
    }

    [StockNginxFact("chromium")]
    public void The_page_shows_the_server_the_line_and_what_to_write_instead()
    {
        shell.Run("audit", "~/etc", "--no-config", "-f", "html=~/report.html");

        var page = Shown("report.html");
        var protocols = Article(page, "nginx/weak-tls-protocol");
        Assert.Contains("Allowed although broken (RFC 8996): TLSv1 TLSv1.1.", protocols, StringComparison.Ordinal);
        Assert.Contains("<code>nginx.conf:33:2</code>", protocols, StringComparison.Ordinal);
        Assert.Contains("<mark>ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3;</mark>", protocols, StringComparison.Ordinal);
        Assert.Contains("<del>-\tssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; # Dropping SSLv3", protocols, StringComparison.Ordinal);
        Assert.Contains("<ins>+\tssl_protocols TLSv1.2 TLSv1.3; # Dropping SSLv3", protocols, StringComparison.Ordinal);
        var names = Article(page, "nginx/dotfiles-exposed");
        Assert.Contains("server _:80 sends /.git/config", names, StringComparison.Ordinal);
        Assert.Contains("<mark>server {</mark>", names, StringComparison.Ordinal);
        Assert.Contains("<ins>+\tlocation ~ /\\.(?!well-known/) {</ins>", names, StringComparison.Ordinal);
    }

    /// <summary>The page as the browser has it after its script ran.</summary>
    private string Shown(string file)
    {
        var (code, output, error) = Processes.Run(shell.Folder.Path, "chromium", "--headless", "--no-sandbox", "--disable-gpu",
            "--disable-quic", "--no-first-run", "--disable-background-networking",
            $"--user-data-dir={shell.Folder["profile"]}", "--dump-dom", $"file://{shell.Folder[file]}");
        Assert.True(code == 0, error);
        return output;
    }

    private static string Article(string page, string rule) =>
        page.Split("<article ").Single(article => article.Contains($"<code>{rule}</code>", StringComparison.Ordinal)
            && article.Contains("</article>", StringComparison.Ordinal));
}
