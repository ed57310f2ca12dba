using System.Net;
using System.Net.Sockets;

namespace Auditor.Cli.Tests;

/// <summary>Targets that are URLs, as the command line takes them. Nothing leaves the loopback interface.</summary>
public sealed class UrlTargetTests : IDisposable
{
    private readonly Shell shell = new();

    public void Dispose() => shell.Dispose();

    [Theory]
    [InlineData("https://example.invalid", "--offline", "keeps off it")]
    [InlineData("https://user:fake-password@example.invalid", "--no-config", "no probe logs in anywhere")]
    [InlineData("gopher://example.invalid", "--no-config", "cannot be audited")]
    [InlineData("https://", "--dry-run", "no URL")]
    public void A_target_that_is_not_to_be_had_is_refused_before_anything_is_sent(string target, string option, string reason)
    {
        var ending = shell.Run("audit", target, option, "--evidence", "~/evidence");
        Assert.Equal((ExitCode.Usage, ""), (ending.Code, ending.Output));
        Assert.Contains(reason, ending.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-password", ending.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(shell.Folder["evidence"]));
    }

    [Theory]
    [InlineData("docker://web1", "audited over SSH, as ssh://web1")]
    public void An_engine_of_another_machine_is_refused(string target, string reason)
    {
        var ending = shell.Run("audit", target, "--no-config", "--evidence", "~/evidence");
        Assert.Equal((ExitCode.Usage, ""), (ending.Code, ending.Output));
        Assert.Contains(reason, ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_an_engine_would_be_asked()
    {
        var ending = shell.Run("audit", "docker:///nowhere/docker.sock", "--dry-run", "--evidence", "~/evidence");
        Assert.Equal((ExitCode.Passed, ""), (ending.Code, ending.Error));
        Assert.Contains("GET /version, /info", ending.Output, StringComparison.Ordinal);
        Assert.Contains("on /nowhere/docker.sock; nothing is changed", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_that_is_not_there_ends_with_4_and_the_reason_also_without_a_network()
    {
        var ending = shell.Run("audit", "docker:///nowhere/docker.sock", "--offline", "--no-config", "--evidence", "~/evidence");
        Assert.Equal(ExitCode.Incomplete, ending.Code);
        Assert.Contains("there is no socket /nowhere/docker.sock", ending.Output, StringComparison.Ordinal);
        Assert.Contains("go-live@1/docker", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_audit_of_an_engine_would_not_know_is_told()
    {
        var ending = shell.Run("doctor", "docker:///nowhere/docker.sock");
        Assert.Equal(ExitCode.Incomplete, ending.Code);
        Assert.Contains("there is no socket /nowhere/docker.sock", ending.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_run_says_what_would_be_sent_and_sends_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var ending = shell.Run("audit", Target(listener), "~", "--dry-run", "--evidence", "~/evidence");

        Assert.Equal((ExitCode.Passed, ""), (ending.Code, ending.Error));
        Assert.Contains("17 TLS hellos", ending.Output, StringComparison.Ordinal);
        Assert.Contains("no password", ending.Output, StringComparison.Ordinal);
        Assert.Contains($"{shell.Folder.Path}: files are read, nothing is sent.", ending.Output, StringComparison.Ordinal);
        Assert.False(listener.Pending());
        Assert.False(Directory.Exists(shell.Folder["evidence"]));
    }

    [Fact]
    public void An_endpoint_that_does_not_answer_ends_with_4_and_the_reason()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var target = Target(listener);
        listener.Stop();
        var ending = shell.Run("audit", target, "--no-config", "--evidence", "~/evidence");

        Assert.Equal(ExitCode.Incomplete, ending.Code);
        Assert.Contains("connection refused", ending.Output, StringComparison.Ordinal);
        Assert.Contains("go-live@1/url", ending.Output, StringComparison.Ordinal);
        var folder = Directory.GetDirectories(shell.Folder["evidence"]).Single();
        Assert.Equal(["dns.evidence", "http.evidence", "tls.evidence"], Directory.GetFiles(folder).Select(file => Path.GetFileName(file)).Order());
        Assert.Equal("*\n", File.ReadAllText(shell.Folder["evidence/.gitignore"]));
        Assert.Equal(ExitCode.Incomplete, shell.Run("audit", folder, "--no-config", "--offline").Code);
    }

    [Fact]
    public void Evidence_that_cannot_be_kept_is_told()
    {
        shell.Folder.With("evidence", "a file");
        var ending = shell.Run("audit", "https://127.0.0.1:1", "--no-config", "--evidence", "~/evidence");
        Assert.Equal((ExitCode.CannotWrite, ""), (ending.Code, ending.Output));
        Assert.Contains("--evidence", ending.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_and_recorded_evidence_are_one_run_of_both_scopes()
    {
        shell.Folder.With("Dockerfile", "FROM alpine:3.23\nUSER app\n").With("outside/http.evidence", "auditor-evidence http 1\nendpoint url=https://a.example/ scheme=https host=a.example port=443\n");
        Assert.Contains("go-live@1/repo+url", shell.Run("audit", "~", "--no-config").Output, StringComparison.Ordinal);
    }

    private static string Target(TcpListener listener) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");
}
