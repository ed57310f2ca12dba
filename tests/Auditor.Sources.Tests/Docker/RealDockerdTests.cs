using System.Text.RegularExpressions;
using Auditor.Sources.Docker;
using Auditor.Sources.Ssh;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Docker;

/// <summary>A real daemon with four containers: asked over its socket, and by the collector of hosts with the docker command.</summary>
public class RealDockerdTests
{
    private const string Nonce = "0123456789abcdef";

    [DockerdFact]
    public void The_socket_and_the_command_tell_the_same_and_no_secret()
    {
        using var daemon = new RealDockerd();
        daemon.Import();
        StartContainers(daemon);

        var direct = Looking.At(daemon.Socket);
        var frames = Collected(daemon);
        var sections = FrameReader.Read(frames, Nonce).Sections;
        var collected = CollectedEngine.Evidence("localhost", sections, DateTimeOffset.UnixEpoch).Text;

        Assert.Contains("service name=good", direct, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-secret", direct, StringComparison.Ordinal);
        Assert.DoesNotContain("fake-secret", frames, StringComparison.Ordinal);
        Assert.Equal(Comparable(direct), Comparable(collected));
    }

    [DockerdFact]
    public void What_a_container_is_set_to_is_seen()
    {
        using var daemon = new RealDockerd();
        daemon.Import();
        StartContainers(daemon);

        var text = Looking.At(daemon.Socket);

        var good = Container(text, "good");
        Assert.Contains("restart=unless-stopped read-only network-mode=bridge", good, StringComparison.Ordinal);
        Assert.Contains("memory-limit=67108864 cpu-limit=0.5 pids-limit=50 user=1000:1000", good, StringComparison.Ordinal);
        Assert.Contains("uids=1000", good, StringComparison.Ordinal);
        Assert.Contains("port value=127.0.0.1:8080:8080/tcp published=8080 target=8080 protocol=tcp host-ip=127.0.0.1", good,
            StringComparison.Ordinal);
        Assert.Contains("logging driver=json-file max-size=10m max-file=3", good, StringComparison.Ordinal);
        Assert.Contains("environment name=DB_PASSWORD_FILE value-kind=path", good, StringComparison.Ordinal);
        var open = Container(text, "open");
        Assert.Contains("privileged network-mode=host pid=host ipc=host uts=host", open, StringComparison.Ordinal);
        Assert.Contains("volume type=bind source=/ target=/host", open, StringComparison.Ordinal);
        Assert.Contains("security-option name=seccomp value=unconfined", open, StringComparison.Ordinal);
        Assert.DoesNotContain("name=label", open, StringComparison.Ordinal);
        Assert.Contains("environment name=DATABASE_URL value-kind=url-with-password", open, StringComparison.Ordinal);
        Assert.Contains("state=exited exit-code=0", Container(text, "job"), StringComparison.Ordinal);
        Assert.Contains("health=unhealthy", Container(text, "sick"), StringComparison.Ordinal);
    }

    private static void StartContainers(RealDockerd daemon)
    {
        daemon.Docker("run", "-d", "--name", "good", "--user", "1000:1000", "--restart", "unless-stopped", "--memory", "64m", "--cpus",
            "0.5", "--pids-limit", "50", "--read-only", "--cap-drop", "ALL",
            "--security-opt", "no-new-privileges", "--health-cmd", "true", "--log-opt", "max-size=10m", "--log-opt", "max-file=3", "-p",
                "127.0.0.1:8080:8080", "-e", "DB_PASSWORD_FILE=/run/secrets/db",
            "fake/app:1.4.2", "sleep", "3600");
        daemon.Docker("create", "--name", "open", "--privileged", "--pid", "host", "--ipc", "host", "--uts", "host", "--network", "host",
            "--cap-add", "SYS_ADMIN", "--security-opt", "seccomp=unconfined",
            "-v", "/:/host", "-e", "DB_PASSWORD=fake-secret-1", "-e", "DATABASE_URL=postgres://app:fake-secret=2@db/app", "-e",
                "SITE=https://example.com/a", "-e", "EMPTY=", "-e", "DEBUG=True", "-l", "token=fake-secret-3",
            "--no-healthcheck", "fake/worker:latest", "sleep", "--fake-secret-4");
        daemon.Docker("run", "-d", "--name", "sick", "--health-cmd", "echo fake-secret-5; false", "--health-interval", "1s",
            "--health-retries", "1", "-v", "data:/data", "fake/app:1.4.2", "sleep", "3600");
        daemon.Docker("run", "--name", "job", "fake/app:1.4.2", "true");
        Assert.True(RealDockerd.Becomes(() => daemon.Docker("inspect", "--format", "{{.State.Health.Status}}", "sick")
            .Trim() == "unhealthy"), "The health check does not fail.");
        Assert.True(RealDockerd.Becomes(() => daemon.Docker("inspect", "--format", "{{.State.Health.Status}}", "good")
            .Trim() != "starting"), "The health check does not begin.");
    }

    private static string Collected(RealDockerd daemon)
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder["collect.sh"], SshSource.Collector());
        return Processes.Run(folder.Path, "sh", "-c", $"DOCKER_HOST=unix://{daemon.Socket} sh -s -- {Nonce} < collect.sh").Output;
    }

    private static string Container(string text, string name) =>
        Regex.Match(text, $"^service name={name} .*\n(  .*\n)*", RegexOptions.Multiline | RegexOptions.NonBacktracking).Value;

    /// <summary>Without what is told of the machine itself, and of the moment.</summary>
    private static string[] Comparable(string text) =>
        [.. text.Split('\n').Where(line => line.Length > 0 && line.Split(' ')[0] is not ("engine" or "file" or "daemon" or "disk-usage"))
        .Select(line => Regex.Replace(line, " restarts=[0-9]+", "", RegexOptions.NonBacktracking))];
}
