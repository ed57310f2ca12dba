using System.Diagnostics;
using System.Globalization;
using Auditor.Testing;

namespace Auditor.Cli.Tests;

/// <summary>
/// A host in namespaces (<c>Auditor.Engine.Tests/Hosts/live</c>) that a real SSH client reaches at a real sshd in it, as many times as wanted.
/// It ends when its stdin does.
/// </summary>
internal sealed class NamespaceServer : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Process process;

    /// <param name="rights">Lines for sh that are run in it when it is made; null: none.</param>
    public NamespaceServer(string host, string? rights = null)
    {
        Processes.Run(folder.Path, "chmod", "755", folder.Path);
        foreach (var key in new[] { "host", "user" })
            Processes.Run(folder.Path, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder[key]);
        process = Start(host, rights);
        folder.With("known", $"live {folder.Read("host.pub")}").With("client", $"""
            Host *
              ProxyCommand nsenter -t {Inner} -m -n -p /usr/sbin/sshd -i -h {folder["host"]} -o AuthorizedKeysFile={folder["user.pub"]} -o StrictModes=no -E {folder["log"]}
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
    public string Inner => File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process.Id}/task/{process.Id}/children")).Trim();

    public void Dispose()
    {
        process.StandardInput.Close();
        process.WaitForExit();
        process.Dispose();
        folder.Dispose();
    }

    private Process Start(string host, string? rights)
    {
        var start = new ProcessStartInfo(Repository.PathOf("tests/Auditor.Engine.Tests/Hosts/live/namespaces.sh"), [host, "echo ready; exec cat"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        if (rights is not null) start.Environment["RIGHTS"] = folder.With("rights", rights)["rights"];
        var started = Process.Start(start) ?? throw new InvalidOperationException("unshare did not start.");
        var said = "";
        started.ErrorDataReceived += (_, line) => said += line.Data + "\n";
        started.BeginErrorReadLine();
        return started.StandardOutput.ReadLine() == "ready" ? started : throw new InvalidOperationException(said);
    }
}
