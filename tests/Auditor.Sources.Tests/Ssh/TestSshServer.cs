using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>A real sshd on a port of the loopback interface, with a host key, a user key and a client's configuration of its own.</summary>
internal sealed class TestSshServer : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <param name="keyOptions">What stands before the user's key in authorized_keys.</param>
    /// <param name="accounts">Lines of passwd(5) that only this server sees, in a mount namespace of its own; <c>~</c> is the server's
    /// folder.</param>
    public TestSshServer(string keyOptions = "", string knownKey = "host", string accounts = "")
    {
        Port = FreePort();
        Processes.Run(folder.Path, "chmod", "755", folder.Path);
        if (Environment.IsPrivilegedProcess) Directory.CreateDirectory("/run/sshd");
        foreach (var key in new[] { "host", "other", "user" }) Processes.Run(folder.Path, "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", Join(key));
        File.WriteAllText(Join("authorized"), $"{keyOptions} {File.ReadAllText(Join("user.pub"))}");
        File.WriteAllText(Join("known"), knownKey.Length == 0 ? "" : $"[127.0.0.1]:{Port} {File.ReadAllText(Join(knownKey + ".pub"))}");
        File.WriteAllText(Join("client"), $"Host *\n  IdentityFile {Join("user")}\n  IdentitiesOnly yes\n  UserKnownHostsFile {Join("known")}\n  GlobalKnownHostsFile /dev/null\n");
        File.WriteAllText(
            Join("server"),
            $"Port {Port}\nListenAddress 127.0.0.1\nHostKey {Join("host")}\nPidFile {Join("pid")}\nAuthorizedKeysFile {Join("authorized")}\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n");
        File.WriteAllText(Join("passwd"), File.ReadAllText("/etc/passwd") + accounts.Replace("~", folder.Path, StringComparison.Ordinal));
        var sshd = $"$(command -v sshd || echo /usr/sbin/sshd) -f {Join("server")} -E {Join("log")}";
        Processes.Run(folder.Path, "sh", "-c", accounts.Length == 0 ? sshd
            : $"unshare -m sh -c 'mount --make-rprivate / && mount --bind passwd /etc/passwd && {sshd}'");
        WaitUntilItListens();
    }

    /// <summary>Keeps keys, settings and the log.</summary>
    public string Folder => folder.Path;

    public int Port { get; }

    public SshOptions Client => SshOptions.Default with { ConfigurationFile = Join("client") };

    public string Target => string.Create(CultureInfo.InvariantCulture, $"ssh://127.0.0.1:{Port}");

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose()
    {
        if (File.Exists(Join("pid"))) Processes.Run(folder.Path, "kill", File.ReadAllText(Join("pid")).Trim());
        folder.Dispose();
    }

    /// <summary>sshd goes into the background before it listens.</summary>
    private void WaitUntilItListens()
    {
        for (var i = 0; i < 600; i++)
        {
            using var client = new TcpClient();
            try
            {
                client.Connect(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                Thread.Sleep(50);
            }
        }
    }

    private string Join(string name) => Path.Join(folder.Path, name);
}
