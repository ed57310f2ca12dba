using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>The shell that reads a script.</summary>
/// <param name="Name">Base name: sh, bash, powershell …</param>
/// <param name="Pipefail">It is started with the option pipefail.</param>
internal readonly record struct EffectiveShell(string Name, bool Pipefail)
{
    public bool IsReadable => IsPosix || Name == "bash";

    public bool IsPosix => Name is "sh" or "ash" or "dash" or "busybox";

    /// <param name="words">The words of SHELL; empty for the default.</param>
    public static EffectiveShell Of(ImmutableArray<string> words, bool isWindows) => words.IsEmpty
        ? new EffectiveShell(isWindows ? "cmd" : "sh", false)
        : new EffectiveShell(BaseName(words[0]), HasPipefail(words));

    /// <summary>The interpreter of a script's first line, <c>#!</c> included.</summary>
    public static EffectiveShell OfShebang(string line)
    {
        var words = line[2..].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => BaseName(word) != "env" && !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal));
        return first < 0 ? new EffectiveShell("", false) : new EffectiveShell(BaseName(words[first]), HasPipefail([.. words[first..]]));
    }

    public static string BaseName(string path)
    {
        var name = path[(path.LastIndexOfAny(['/', '\\']) + 1)..].ToLowerInvariant();
        return name.EndsWith(".exe", StringComparison.Ordinal) ? name[..^4] : name;
    }

    private static bool HasPipefail(ImmutableArray<string> words)
    {
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (words[i].StartsWith('-') && !words[i].StartsWith("--", StringComparison.Ordinal) && words[i].EndsWith('o') && words[i + 1] == "pipefail") return true;
        }

        return false;
    }
}
