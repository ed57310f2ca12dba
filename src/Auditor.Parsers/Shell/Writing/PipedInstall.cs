using System.Collections.Immutable;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Tells which commands a downloaded script that is piped into an interpreter brings, by its address and its options.</summary>
internal static class PipedInstall
{
    private const int Maximum = 8;
    private const int ShortestName = 2;

    private static readonly HashSet<string> Interpreters = new(StringComparer.Ordinal) { "sh", "bash", "ash", "dash", "sudo", "php", "node", "python", "python3", "perl", "ruby" };

    /// <summary>Words of addresses that name no program which the script brings.</summary>
    private static readonly HashSet<string> Common = new(StringComparer.Ordinal)
    {
        "https", "http", "www", "com", "org", "net", "io", "dev", "rs", "sh", "raw", "github", "githubusercontent", "gitlab", "get", "install", "installer", "installers", "setup", "script", "scripts",
        "main", "master", "head", "latest", "stable", "releases", "release", "download", "downloads", "bin", "bash", "zsh", "git", "curl", "wget", "linux", "self", "python", "python3", "php", "node", "ruby", "perl",
        "make", "cmake", "test", "env", "cat", "echo", "rm", "cp", "mv", "ln", "tar", "apt", "apk", "yum", "dnf", "deb", "rpm",
    };

    /// <summary>What some bring under other names.</summary>
    private static readonly Dictionary<string, string[]> Others = new(StringComparer.Ordinal)
    {
        ["rustup"] = ["rustup", "cargo", "rustc"],
        ["nodesource"] = ["npm", "npx", "corepack"],
        ["yarnpkg"] = ["yarn"],
        ["sentry"] = ["sentry-cli"],
        ["getcomposer"] = ["composer"],
    };

    /// <summary>At most a few; empty when the pipe ends in no interpreter.</summary>
    public static IEnumerable<string> Of(ImmutableArray<ShellCommand> commands)
    {
        if (commands is not [.., SimpleCommand { Words: [var interpreter, ..] } last] || !Interpreters.Contains(BaseName(interpreter.Value))) return [];
        var addresses = commands.Take(commands.Length - 1).OfType<SimpleCommand>().SelectMany(command => command.Words).Where(word => word.Value.Contains("://", StringComparison.Ordinal));
        return addresses.SelectMany(word => NamesIn(word.Value)).Concat(last.Words.Select(FileName)).Where(name => name.Length >= ShortestName).Distinct(StringComparer.Ordinal).Take(Maximum);
    }

    private static IEnumerable<string> NamesIn(string address) =>
        address.Split(['/', '.', ':', '-', '_', '@', '?', '=', '&', '$', '{', '}']).Where(word => !Common.Contains(word)).SelectMany(word => Others.TryGetValue(word, out var others) ? others : [word]);

    private static string FileName(ShellWord word) => word.Value.StartsWith("--filename=", StringComparison.Ordinal) ? word.Value["--filename=".Length..] : "";

    private static string BaseName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
