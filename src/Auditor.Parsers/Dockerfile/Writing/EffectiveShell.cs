using System.Collections.Immutable;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>The shell that reads a script.</summary>
/// <param name="Name">Base name: sh, bash, powershell …</param>
/// <param name="Pipefail">It is started with the option pipefail.</param>
/// <param name="ErrExit">It is started with the option -e.</param>
internal readonly record struct EffectiveShell(string Name, bool Pipefail, bool ErrExit)
{
    private static readonly System.Buffers.SearchValues<char> Letters = System.Buffers.SearchValues.Create("abcefhiklmnoprstuvxBCEHPT");

    public bool IsReadable => IsPosix || Name == "bash";

    public bool IsPosix => Name is "sh" or "ash" or "dash" or "busybox";

    /// <param name="words">The words of SHELL; empty for the default.</param>
    public static EffectiveShell Of(ImmutableArray<string> words, bool isWindows) => words.IsEmpty
        ? new EffectiveShell(isWindows ? "cmd" : "sh", false, false)
        : new EffectiveShell(BaseName(words[0]), HasPipefail(words), HasErrExit(words));

    /// <summary>The interpreter of a script's first line, <c>#!</c> included.</summary>
    public static EffectiveShell OfShebang(string line)
    {
        var words = line[2..].Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries);
        var first = Array.FindIndex(words, word => BaseName(word) != "env" && !word.StartsWith('-') && !word.Contains('=', StringComparison.Ordinal));
        return first < 0 ? new EffectiveShell("", false, false) : new EffectiveShell(BaseName(words[first]), HasPipefail([.. words[first..]]), HasErrExit([.. words[first..]]));
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
            if (IsLetters(words[i]) && words[i].EndsWith('o') && words[i + 1] == "pipefail") return true;
        }

        return false;
    }

    private static bool HasErrExit(ImmutableArray<string> words) => words.Any(word => IsLetters(word) && word.Contains('e', StringComparison.Ordinal));

    /// <summary>Options of one letter each: -eo.</summary>
    private static bool IsLetters(string word) => word.Length > 1 && word[0] == '-' && word.AsSpan(1).IndexOfAnyExcept(Letters) < 0;
}
