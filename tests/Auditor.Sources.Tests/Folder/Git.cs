using System.Diagnostics;
using System.Text;

namespace Auditor.Sources.Tests.Folder;

/// <summary>The real git, with no configuration of the machine, as the oracle of ignore rules.</summary>
internal static class Git
{
    public static void Init(string folder) => Run(folder, "", "init", "-q");

    /// <summary>What decides about each path: the ignore file and its line, or null when nothing matches.</summary>
    public static Dictionary<string, GitDecision?> CheckIgnore(string folder, IReadOnlyCollection<string> paths)
    {
        var fields = Run(folder, string.Concat(paths.Select(path => path + "\0")), "check-ignore", "--no-index", "--stdin", "-z", "-v", "-n").Split('\0');
        var decisions = new Dictionary<string, GitDecision?>(StringComparer.Ordinal);
        for (var i = 0; i + 3 < fields.Length; i += 4)
        {
            decisions[fields[i + 3]] = fields[i].Length == 0
                ? null
                : new GitDecision(fields[i], int.Parse(fields[i + 1], System.Globalization.CultureInfo.InvariantCulture), fields[i + 2]);
        }

        Assert.Equal(paths.Distinct().Count(), decisions.Count);
        return decisions;
    }

    private static string Run(string folder, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(false),
            StandardOutputEncoding = new UTF8Encoding(false),
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("GIT_", StringComparison.Ordinal)).ToList()) start.Environment.Remove(name);
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null";
        start.Environment["GIT_CONFIG_NOSYSTEM"] = "1";
        start.Environment["XDG_CONFIG_HOME"] = "/nonexistent";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("git did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        process.WaitForExit();

        // check-ignore answers 1 when no path is ignored.
        Assert.True(process.ExitCode is 0 or 1, errors.Result);
        return output.Result;
    }
}
