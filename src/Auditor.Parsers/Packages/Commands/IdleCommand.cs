namespace Auditor.Parsers.Packages.Commands;

/// <summary>Tells commands that only keep a container there for people to work in: <c>sleep infinity</c>, <c>tail -f /dev/null</c>, a shell without a script.</summary>
internal static class IdleCommand
{
    private static readonly HashSet<string> Inits = new(StringComparer.Ordinal) { "tini", "tini-static", "dumb-init", "catatonit", "docker-init" };

    private static readonly HashSet<string> Shells = new(StringComparer.Ordinal) { "sh", "bash", "ash", "dash", "zsh", "fish" };

    private static readonly HashSet<string> WordsOfLoops = new(StringComparer.Ordinal) { "while", "until", "true", "false", ":", "do", "done", "sleep", "infinity", "exec", "wait" };

    /// <param name="words">The command, or an ENTRYPOINT with the CMD behind it.</param>
    public static bool Is(IReadOnlyList<string> words)
    {
        var first = FirstOfProgram(words);
        if (first == words.Count) return false;
        var name = BaseName(words[first]);
        if (name is "sleep" or "tail") return !words.Skip(first).Any(IsJoint);
        if (Shells.Contains(name)) return IsIdleShell(words, first + 1);
        return name is "while" or "until" && IsLoop(words, first);
    }

    private static int FirstOfProgram(IReadOnlyList<string> words)
    {
        var at = 0;
        while (at < words.Count && (words[at] is "exec" || Inits.Contains(BaseName(words[at])) || (at > 0 && words[at].StartsWith('-')))) at++;
        return at;
    }

    /// <summary>A shell for people has only options; with <c>-c</c> the text decides.</summary>
    private static bool IsIdleShell(IReadOnlyList<string> words, int at)
    {
        for (; at < words.Count; at++)
        {
            if (!words[at].StartsWith('-')) return false;
            if (!words[at].StartsWith("--", StringComparison.Ordinal) && words[at].Contains('c', StringComparison.Ordinal)) return at + 1 < words.Count && Is(WordsOf(words[at + 1]));
        }

        return true;
    }

    private static bool IsLoop(IReadOnlyList<string> words, int first) =>
        words.Skip(first).All(word => WordsOfLoops.Contains(word.TrimEnd(';')) || word.TrimEnd(';').All(char.IsAsciiDigit));

    private static bool IsJoint(string word) => word is "&&" or "||" or "&" || word.EndsWith(';');

    private static string[] WordsOf(string script) => script.Trim('"', '\'').Split([' ', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries);

    private static string BaseName(string word) => word[(word.LastIndexOf('/') + 1)..];
}
