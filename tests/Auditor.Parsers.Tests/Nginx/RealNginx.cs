using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Auditor.Testing;

namespace Auditor.Parsers.Tests.Nginx;

/// <summary>The nginx of this machine: what its configuration test says of a file in a private folder.</summary>
internal sealed partial class RealNginx : IDisposable
{
    private readonly TemporaryFolder folder = new();

    /// <summary>Such as 1.22.1.</summary>
    public static string Version { get; } = VersionText().Match(Processes.Run("/", "nginx", "-v").Error).Groups[1].Value;

    public NginxVerdict Test(string text, bool hasByteOrderMark = false)
    {
        var path = folder["nginx.conf"];
        File.WriteAllText(path, text, new UTF8Encoding(hasByteOrderMark));
        // Read on this thread: many of these run side by side, and none may wait for a thread of the pool.
        var start = new ProcessStartInfo("nginx", ["-t", "-p", folder.Path + "/", "-c", path, "-e", "stderr", "-g", $"pid {folder.Path}/pid;"]) { RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("nginx did not start.");
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? NginxVerdict.Accepted : Read(error.Replace(folder.Path + "/", "", StringComparison.Ordinal), "nginx.conf");
    }

    public void Dispose() => folder.Dispose();

    private static NginxVerdict Read(string error, string path)
    {
        var line = error.Split('\n').FirstOrDefault(line => line.Contains("[emerg]", StringComparison.Ordinal) || line.Contains("[crit]", StringComparison.Ordinal)) ?? error;
        var message = ProcessNumber().Replace(line[(line.IndexOf("] ", StringComparison.Ordinal) + 2)..], "");
        var place = message.LastIndexOf($" in {path}:", StringComparison.Ordinal);
        if (place < 0) return new NginxVerdict(false, message);
        var number = new string([.. message[(place + path.Length + 5)..].TakeWhile(char.IsAsciiDigit)]);
        return new NginxVerdict(false, message[..place], int.Parse(number, CultureInfo.InvariantCulture));
    }

    [GeneratedRegex("^[0-9]+#[0-9]+: ")]
    private static partial Regex ProcessNumber();

    [GeneratedRegex("nginx/([0-9.]+)")]
    private static partial Regex VersionText();
}
