namespace Auditor.Parsers.Dockerfile.Stages;

/// <summary>Finds in an instruction the program by which a process started as root goes on as another user.</summary>
internal static class UserChanger
{
    private static readonly string[] Programs = ["gosu", "su-exec", "setpriv"];

    private static readonly HashSet<string> Schedulers = new(StringComparer.Ordinal) { "cron", "crond", "cronie", "dcron" };

    /// <summary>gosu, su-exec or setpriv; cron, which starts each job as its user; or null.</summary>
    public static string? In(ReadOnlySpan<char> instruction)
    {
        foreach (var program in Programs)
        {
            if (BeginsWord(instruction, program)) return program;
        }

        return instruction.Contains("cron", StringComparison.Ordinal) && HasScheduler(instruction) ? "cron" : null;
    }

    private static bool BeginsWord(ReadOnlySpan<char> text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0;)
        {
            if (at == 0 || !(char.IsAsciiLetterOrDigit(text[at - 1]) || text[at - 1] is '-' or '_')) return true;
            var next = text[(at + 1)..].IndexOf(word, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return false;
    }

    private static bool HasScheduler(ReadOnlySpan<char> text)
    {
        foreach (var range in text.SplitAny(" \t\r\n\"',;&|()[]="))
        {
            var word = text[range];
            if (Schedulers.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word[(word.LastIndexOf('/') + 1)..])) return true;
        }

        return false;
    }
}
