using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Ports;

/// <summary>A real server in a folder of its own on a loopback port of its own, stopped and gone after the test.</summary>
internal sealed class RealServer : IDisposable
{
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(30);

    private readonly TemporaryFolder folder = new();
    private Process? process;

    private RealServer() => Port = FreePort();

    public int Port { get; }

    private static bool IsRoot => Environment.UserName == "root";

    public static RealServer Redis(params string[] options)
    {
        var server = new RealServer();
        return server.Start("redis-server", "", ["--port", server.Number, "--bind", "127.0.0.1", "--save", "", "--dir", server.folder.Path, .. options]);
    }

    /// <summary>Redis that speaks TLS only, with a certificate that nobody trusts.</summary>
    public static RealServer RedisOverTls(params string[] options)
    {
        var server = new RealServer();
        SelfSigned.WriteTo(server.folder.Path);
        string[] tls = ["--tls-port", server.Number, "--port", "0", "--tls-cert-file", server.folder["cert.pem"], "--tls-key-file", server.folder["key.pem"], "--tls-auth-clients", "no", "--tls-ca-cert-file", server.folder["cert.pem"]];
        return server.Start("redis-server", "", ["--bind", "127.0.0.1", "--save", "", "--dir", server.folder.Path, .. tls, .. options]);
    }

    public static RealServer Memcached(params string[] options)
    {
        var server = new RealServer();
        return server.Start("memcached", "", ["-l", "127.0.0.1", "-p", server.Number, "-U", "0", "-u", "nobody", .. options]);
    }

    /// <summary>memcached that takes the binary protocol's SASL logins only (<c>-S</c>).</summary>
    public static RealServer MemcachedWithSasl()
    {
        var server = new RealServer();
        server.folder.With("memcached.conf", "mech_list: plain\n");
        return server.Start("env", "", [$"SASL_CONF_PATH={server.folder.Path}", "memcached", "-l", "127.0.0.1", "-p", server.Number, "-U", "0", "-u", "root", "-S"]);
    }

    /// <summary>memcached with accounts in a file (<c>-Y</c>).</summary>
    public static RealServer MemcachedWithAccounts()
    {
        var server = new RealServer();
        server.folder.With("accounts", "someone:fake-password\n");
        return server.Start("memcached", "", ["-l", "127.0.0.1", "-p", server.Number, "-U", "0", "-u", "root", "-Y", server.folder["accounts"]]);
    }

    /// <param name="access">Lines of pg_hba.conf.</param>
    public static RealServer Postgres(string access, bool hasTls = false)
    {
        var server = new RealServer();
        server.Own("postgres");
        var data = server.folder["data"];
        server.Run("postgres", "initdb", "-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8");
        server.folder.With("data/pg_hba.conf", access + "\n");
        if (hasTls) SelfSigned.WriteTo(data);
        server.Own("postgres");
        string[] tls = hasTls ? ["-c", "ssl=on", "-c", "ssl_cert_file=cert.pem", "-c", "ssl_key_file=key.pem"] : [];
        return server.Start("postgres", "postgres", ["-D", data, "-p", server.Number, "-h", "127.0.0.1", "-k", server.folder.Path, "-c", "fsync=off", .. tls], "ready to accept connections");
    }

    public static RealServer MariaDb(params string[] options)
    {
        var server = new RealServer();
        server.Own("mysql");
        var data = server.folder["data"];
        server.Run("mysql", "mariadb-install-db", $"--datadir={data}", "--auth-root-authentication-method=normal", "--skip-test-db", "--no-defaults");
        return server.Start(
            "mariadbd", "mysql",
            ["--no-defaults", $"--datadir={data}", $"--socket={server.folder["my.sock"]}", $"--pid-file={server.folder["my.pid"]}", "--bind-address=127.0.0.1", $"--port={server.Number}", .. options]);
    }

    public static RealServer Sshd(params string[] options)
    {
        var server = new RealServer();
        if (IsRoot) Directory.CreateDirectory("/run/sshd");
        server.Run("", "ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", server.folder["key"]);
        server.folder.With("config", $"Port {server.Port}\nListenAddress 127.0.0.1\nHostKey {server.folder["key"]}\nPidFile {server.folder["pid"]}\nStrictModes no\nUsePAM no\n{string.Join('\n', options)}\n");
        return server.Start("/usr/sbin/sshd", "", ["-D", "-e", "-f", server.folder["config"]]);
    }

    public void Dispose()
    {
        if (process is { HasExited: false })
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        process?.Dispose();
        folder.Dispose();
    }

    private string Number => Port.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Servers that refuse to run as root get an account of their own where the test is root.</summary>
    private static (string Program, string[] Arguments) As(string account, string program, string[] arguments) =>
        account.Length > 0 && IsRoot ? ("runuser", ["-u", account, "--", program, .. arguments]) : (program, arguments);

    private void Own(string account)
    {
        if (IsRoot) Processes.Run(folder.Path, "chown", "-R", account, folder.Path);
    }

    private void Run(string account, string program, params string[] arguments)
    {
        var (name, all) = As(account, program, arguments);
        var (code, output, error) = Processes.Run(folder.Path, name, all);
        Assert.True(code == 0, $"{program}: {output} {error}");
    }

    private RealServer Start(string program, string account, string[] arguments, string readyWords = "")
    {
        var (name, all) = As(account, program, arguments);
        var isReady = readyWords.Length == 0;
        var start = new ProcessStartInfo(name, all) { WorkingDirectory = folder.Path, RedirectStandardOutput = true, RedirectStandardError = true };
        process = Process.Start(start);
        Assert.NotNull(process);
        var output = new System.Text.StringBuilder();
        void Note(object sender, DataReceivedEventArgs line)
        {
            output.AppendLine(line.Data);
            if (line.Data?.Contains(readyWords, StringComparison.Ordinal) == true) isReady = true;
        }

        process.OutputDataReceived += Note;
        process.ErrorDataReceived += Note;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var watch = Stopwatch.StartNew(); !isReady || !Accepts(); Thread.Sleep(30))
        {
            if (process.HasExited || watch.Elapsed > StartTime) Assert.Fail($"{program} did not start: {output}");
        }

        return this;
    }

    private bool Accepts()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        try
        {
            socket.Connect(IPAddress.Loopback, Port);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var socket = ClosedPort.Refusing(out var number);
        return number;
    }
}
