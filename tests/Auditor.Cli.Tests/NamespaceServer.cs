using System.Diagnostics;
using System.Globalization;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>
/// A host in namespaces (<c>Auditor.Engine.Tests/Hosts/live</c>) that a real SSH client reaches at a real sshd in it, as many times as
/// wanted. It ends when its stdin does.
/// </summary>
/// <remarks>All in it that is waited for is waited for without a limit: a busy machine only makes it slower.</remarks>
internal sealed class NamespaceServer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    /// <exception cref="InvalidOperationException">It could not be made.</exception>
    public NamespaceServer(string host)
    {
        Processes.Run(folder.Path, "chmod", "755", folder.Path);
        foreach (var key in new[] { "host", "user" })
            Processes.Run(folder.Path, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder[key]);
        process = Start(host);
        var options = $"-o AuthorizedKeysFile={folder["user.pub"]} -o StrictModes=no";
        folder.With("known", $"live {folder.Read("host.pub")}").With("client", $"""
            Host *
              ProxyCommand nsenter -t {Inner} -m -n -p /usr/sbin/sshd -i -h {folder["host"]} {options} -E {folder["log"]}
              IdentityFile {folder["user"]}
              IdentitiesOnly yes
              UserKnownHostsFile {folder["known"]}
              GlobalKnownHostsFile /dev/null
              HostKeyAlias live

            """);
    }

    /// <summary>The settings with which the client finds it, under every name.</summary>
    public string Settings => folder["client"];

    /// <summary>Its first process, as it is seen from outside.</summary>
    public string Inner => File.ReadAllText(
        string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/task/{process.Id}/children")).Trim();

    /// <summary>Runs lines for sh in it.</summary>
    public (int Code, string Output, string Error) Run(string script) =>
        Processes.Run("/", "nsenter", "-t", Inner, "-m", "-n", "-p", "sh", "-ec", script);

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private static Process Start(string host)
    {
        var script = Repository.PathOf("tests/Auditor.Engine.Tests/Hosts/live/namespaces.sh");
        var start = new ProcessStartInfo(script, [host, "echo ready; exec cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var started = Process.Start(start) ?? throw new InvalidOperationException("unshare did not start.");
        var said = "";
        started.ErrorDataReceived += (_, line) => said += line.Data + "\n";
        started.BeginErrorReadLine();
        return started.StandardOutput.ReadLine() == "ready" ? started : throw new InvalidOperationException(said);
    }
}
