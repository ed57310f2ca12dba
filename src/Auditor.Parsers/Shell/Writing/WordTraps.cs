using System.Text;
using Auditor.Documents;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>Says of words what quoting and empty variables make of them.</summary>
internal static class WordTraps
{
    public static void Write(TreeBuilder builder, WordWriter words, ShellWord word)
    {
        if (word.IsPlain) return;
        var span = words.Span(word);
        builder.Flag("quoted-tilde", IsQuotedTilde(word), span);
        builder.Flag("quoted-glob", IsQuotedGlob(words, word), span);
        builder.Flag("may-vanish", !word.IsQuoted && word.Parts.All(part => part is not TextPart), span);
        builder.Flag("empty-root", word.FirstExpansion is not null && IsRootWhenEmpty(words, word), span);
    }

    /// <summary>A tilde stands for the home directory only when nothing of the name is quoted (POSIX XCU 2.6.1).</summary>
    private static bool IsQuotedTilde(ShellWord word) =>
        word.Parts[0] is TextPart { IsQuoted: true } && (word.Value == "~" || word.Value.StartsWith("~/", StringComparison.Ordinal));

    /// <summary>The only stars of the word are quoted, so that they are no pattern.</summary>
    private static bool IsQuotedGlob(WordWriter words, ShellWord word)
    {
        var isQuoted = false;
        foreach (var part in word.Parts)
        {
            if (part is not TextPart text || !(text.Rewritten ?? words.Slice(text)).Contains('*', StringComparison.Ordinal)) continue;
            if (!text.IsQuoted) return false;
            isQuoted = true;
        }

        return isQuoted;
    }

    private static bool IsRootWhenEmpty(WordWriter words, ShellWord word)
    {
        var left = new StringBuilder();
        foreach (var part in word.Parts)
        {
            if (part is TextPart text) left.Append(text.Rewritten ?? words.Slice(text));
        }

        return left.Length > 0 && left[0] == '/' && left.ToString().AsSpan().IndexOfAnyExcept("/*.") < 0 && word.Parts[0] is not TextPart;
    }
}
