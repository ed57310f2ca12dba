using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Shell.Reading;
using Auditor.Parsers.Shell.Syntax;

namespace Auditor.Parsers.Shell.Writing;

/// <summary>The text of a script that is given as words (<c>sh -c '…'</c>) or as a here-document, with its way back to the outer source.</summary>
internal static class WordScript
{
    /// <summary>The words after quote removal, joined by blanks; expansions stay as they are written.</summary>
    public static MappedText Of(MappedText text, ImmutableArray<ShellWord> words)
    {
        var cutter = new MappedTextCutter(text);
        for (var i = 0; i < words.Length; i++)
        {
            if (i > 0) cutter.Rewritten(" ", words[i - 1].End, words[i].Start - words[i - 1].End);
            Append(cutter, words[i]);
        }

        return cutter.Build();
    }

    /// <summary>The body, without the tabs that <c>&lt;&lt;-</c> strips.</summary>
    public static MappedText Of(MappedText text, ShellHeredoc heredoc)
    {
        var cutter = new MappedTextCutter(text);
        for (var line = heredoc.Start; line < heredoc.End;)
        {
            while (heredoc.StripsTabs && line < heredoc.End && text.Text[line] == '\t') line++;
            var newline = text.Text.IndexOf('\n', line, heredoc.End - line);
            var next = newline < 0 ? heredoc.End : newline + 1;
            if (next > line) cutter.Verbatim(line, next - line);
            line = next;
        }

        return cutter.Build();
    }

    /// <summary>Whether something of the words is not an expansion, so that there is a script to read.</summary>
    public static bool HasText(MappedText text, ImmutableArray<ShellWord> words)
    {
        foreach (var word in words)
        {
            if (word.IsPlain && word.Length > 0) return true;
            foreach (var part in word.Parts)
            {
                if (part is TextPart && !text.Text.AsSpan(part.Start, part.Length).IsWhiteSpace()) return true;
            }
        }

        return false;
    }

    private static void Append(MappedTextCutter cutter, ShellWord word)
    {
        if (word.IsPlain) cutter.Verbatim(word.Start, word.Length);
        foreach (var part in word.Parts)
        {
            if (part is TextPart { Rewritten: { } value }) cutter.Rewritten(value, part.Start, part.Length);
            else cutter.Verbatim(part.Start, part.Length);
        }
    }
}
