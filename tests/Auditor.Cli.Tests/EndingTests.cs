using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>How the built program ends when it is told to, or not let in.</summary>
public sealed class EndingTests : IDisposable
{
    private static readonly string Program = typeof(AuditorCommandLine).Assembly.Location;

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ComponentTheory("kill")]
    [InlineData("INT", ExitCode.Interrupted)]
    [InlineData("TERM", ExitCode.Terminated)]
    public async Task A_signal_ends_an_audit_in_order_with_the_shells_exit_code(string signal, int expected)
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var target = $"https://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}";
        using var auditor = Process.Start(new ProcessStartInfo("dotnet", [Program, "audit", target, "--evidence", folder["evidence"]])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        });
        Assert.NotNull(auditor);
        using var connection = await silent.AcceptTcpClientAsync();

        Processes.Run(folder.Path, "kill", $"-{signal}", $"{auditor.Id}");
        var output = auditor.StandardOutput.ReadToEndAsync();
        var error = await auditor.StandardError.ReadToEndAsync();
        await auditor.WaitForExitAsync();

        Assert.Equal((expected, "", "auditor: interrupted.\n"), (auditor.ExitCode, await output, error));
    }

    [ComponentFact("chmod", "setpriv", "id")]
    public void A_folder_that_nobody_lets_us_read_has_an_exit_code_of_its_own()
    {
        folder.With("closed/Dockerfile", "FROM alpine:3.20\n");
        Processes.Run(folder.Path, "chmod", "755", folder.Path);
        Processes.Run(folder.Path, "chmod", "000", "closed");

        var (code, output, error) = RunWithoutRoot("audit", "closed");

        Processes.Run(folder.Path, "chmod", "755", "closed");
        Assert.Equal((ExitCode.NoPermission, ""), (code, output));
        Assert.Contains("closed", error, StringComparison.Ordinal);
    }

    private (int Code, string Output, string Error) RunWithoutRoot(params string[] arguments)
    {
        var isRoot = Processes.Run(folder.Path, "id", "-u").Output.Trim() == "0";
        return isRoot
            ? Processes.Run(folder.Path, "setpriv", ["--reuid", "65534", "--regid", "65534", "--clear-groups", "dotnet", Program, .. arguments])
            : Processes.Run(folder.Path, "dotnet", [Program, .. arguments]);
    }
}
