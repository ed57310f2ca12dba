using System.ComponentModel;
using System.Diagnostics;

namespace Auditor.Sources.Docker;

/// <summary>What this machine itself tells of the engine behind a socket: modes of files, settings of its process, users of containers'
/// processes. Only where the daemon's process is seen.</summary>
internal static class LocalMachine
{
    private const string UsualSocket = "/var/run/docker.sock";
    private const string UsualSettings = "/etc/docker/daemon.json";
    private const int MostProcesses = 50_000;

    private static readonly string[] Guarded =
        ["/etc/docker", UsualSettings, "/etc/default/docker", "/lib/systemd/system/docker.service", "/lib/systemd/system/docker.socket",
            "/etc/systemd/system/docker.service"];

    public static void Look(EngineEvidence evidence, string socket, CancellationToken cancel)
    {
        evidence.Files.AddRange(Modes([socket], cancel));
        var processes = Processes().ToList();
        if (processes.Select(process => Arguments(process)).Where(arguments => IsDaemonOf(arguments, socket))
            .ToList() is not [var daemon]) return;
        var settings = DaemonSettings.Of(daemon, null);
        evidence.Settings = Settings(daemon, settings["config-file"] ?? UsualSettings);
        evidence.Files.AddRange(Modes([.. Guarded, .. Certificates(evidence.Settings["tlskey"])], cancel));
        foreach (var process in processes) AddUser(evidence, process);
    }

    /// <summary>Whether a process is the daemon that listens on a socket: it names it, or the usual one while it names none.</summary>
    private static bool IsDaemonOf(string[] arguments, string socket)
    {
        if (arguments.Length == 0 || Path.GetFileName(arguments[0]) != "dockerd") return false;
        var named = arguments.Where(word => word.Contains("unix://", StringComparison.Ordinal))
            .Select(word => word[(word.IndexOf("unix://", StringComparison.Ordinal) + 7)..]).ToList();
        return named.Contains(socket) || (named.Count == 0 && socket is UsualSocket or "/run/docker.sock");
    }

    private static DaemonSettings Settings(string[] arguments, string file)
    {
        try
        {
            return DaemonSettings.Of(arguments, File.Exists(file) ? File.ReadAllText(file) : null);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return DaemonSettings.Unread($"{file} could not be read");
        }
    }

    private static IEnumerable<string> Certificates(string? key)
    {
        if (key is not null) yield return key;
        foreach (var name in new[] { "key.pem", "server-key.pem", "cert.pem", "server-cert.pem",
            "ca.pem" }) yield return "/etc/docker/" + name;
    }

    private static IEnumerable<EngineFile> Modes(string[] paths, CancellationToken cancel)
    {
        var there = Array.FindAll(paths, path => path.StartsWith('/') && Path.Exists(path));
        if (there.Length == 0) return [];
        using var stat = new Process
        {
            StartInfo =
            new ProcessStartInfo("stat", ["-L", "-c", "%a %u %g %n", "--", .. there])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true
            }
        };
        try
        {
            stat.Start();
        }
        catch (Win32Exception)
        {
            return [];
        }

        var errors = stat.StandardError.ReadToEndAsync(cancel);
        var lines = stat.StandardOutput.ReadToEnd().Split('\n');
        errors.GetAwaiter().GetResult();
        return [.. lines.Select(EngineFile.Of).OfType<EngineFile>()];
    }

    private static IEnumerable<string> Processes()
    {
        try
        {
            return [.. Directory.EnumerateDirectories("/proc").Where(folder => char.IsAsciiDigit(folder[6])).Take(MostProcesses)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    /// <summary>Those of a daemon; one that runs in a container is another engine.</summary>
    private static string[] Arguments(string process) => Text(process + "/comm").TrimEnd() == "dockerd"
        && ContainerOf(Text(process + "/cgroup")) is null ? Text(process + "/cmdline").Split('\0') : [];

    /// <summary>The control group of a container's process holds the id of the container (cgroups(7)).</summary>
    private static void AddUser(EngineEvidence evidence, string process)
    {
        if (ContainerOf(Text(process + "/cgroup")) is not { } id) return;
        var line = Text(process + "/status").Split('\n').FirstOrDefault(line => line.StartsWith("Uid:", StringComparison.Ordinal));
        if (line?.Split('\t') is not [_, _, var effective, ..]) return;
        if (!evidence.Users.TryGetValue(id, out var users)) evidence.Users[id] = users = new SortedSet<string>(StringComparer.Ordinal);
        users.Add(effective);
    }

    /// <summary>The 64 hexadecimal digits in a path; null when there are none.</summary>
    internal static string? ContainerOf(string groups)
    {
        var length = 0;
        for (var at = 0; at < groups.Length; at++)
        {
            length = char.IsAsciiHexDigitLower(groups[at]) ? length + 1 : 0;
            if (length == 64 && (at + 1 == groups.Length || !char.IsAsciiHexDigit(groups[at + 1]))) return groups.Substring(at - 63, 64);
        }

        return null;
    }

    private static string Text(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}
