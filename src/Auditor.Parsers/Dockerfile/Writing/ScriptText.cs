using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>The text that the shell gets of an instruction, every character with its place in the file.</summary>
internal static class ScriptText
{
    /// <summary>The shell form: the line, with the here-documents that the shell reads itself.</summary>
    public static MappedText OfLine(Instruction instruction, Word command, string file)
    {
        var builder = new MappedText.Builder(instruction.Line.Source);
        instruction.Line.CopyTo(builder, command.Start, command.Length);
        foreach (var heredoc in instruction.Heredocs)
        {
            builder.Rewritten("\n", Math.Max(0, heredoc.Body.Start - 1), 1);
            AddLines(builder, file, heredoc.Body, stripsTabs: false);
            if (heredoc.End > heredoc.Body.End) builder.Verbatim(heredoc.Name, heredoc.End - heredoc.Name.Length);
        }

        return builder.Build();
    }

    /// <summary>A RUN that is nothing but a here-document: its body is the script.</summary>
    public static MappedText OfBody(Heredoc heredoc, string file)
    {
        var builder = new MappedText.Builder(heredoc.Body.Source);
        AddLines(builder, file, heredoc.Body, heredoc.StripsTabs);
        return builder.Build();
    }

    /// <summary>The exec form as a line of quoted words, so that it is read into the same elements as a script.</summary>
    public static MappedText OfWords(IReadOnlyList<Word> words, int source)
    {
        var builder = new MappedText.Builder(source);
        for (var i = 0; i < words.Count; i++)
        {
            if (i > 0) builder.Rewritten(" ", words[i].Span.Start, 0);
            AddQuoted(builder, words[i], isFirst: i == 0);
        }

        return builder.Build();
    }

    /// <summary>Carriage returns before line feeds are left out: no shell means them.</summary>
    private static void AddLines(MappedText.Builder builder, string file, SourceSpan body, bool stripsTabs)
    {
        for (var start = body.Start; start < body.End;)
        {
            var line = PhysicalLine.At(file, start);
            var end = Math.Min(line.End, body.End);
            while (stripsTabs && start < end && file[start] == '\t') start++;
            builder.Verbatim(file.AsSpan(start, end - start), start);
            if (line.Next > line.End && file[line.Next - 1] == '\n') builder.Verbatim("\n", line.Next - 1);
            start = line.Next;
        }
    }

    private static void AddQuoted(MappedText.Builder builder, Word word, bool isFirst)
    {
        if (IsPlain(word.Chars, isFirst))
        {
            AddCharacters(builder, word);
            return;
        }

        builder.Rewritten("'", word.Span.Start, 0);
        AddCharacters(builder, word);
        builder.Rewritten("'", word.Span.End, 0);
    }

    private static bool IsPlain(ReadOnlySpan<char> word, bool isFirst)
    {
        foreach (var c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c) && "/._-+:@%,".IndexOf(c, StringComparison.Ordinal) < 0 && (isFirst || c != '=')) return false;
        }

        return !word.IsEmpty && !(isFirst && word is "if" or "then" or "else" or "elif" or "fi" or "do" or "done" or "case" or "esac" or "while" or "until" or "for" or "in" or "function" or "select" or "time" or "coproc");
    }

    private static void AddCharacters(MappedText.Builder builder, Word word)
    {
        if (word.Span.Length == word.Length && !word.Chars.Contains('\''))
        {
            builder.Verbatim(word.Chars, word.Span.Start);
            return;
        }

        for (var i = word.Start; i < word.End; i++)
        {
            var span = word.Text.Map(i, 1);
            var c = word.Text.Text[i];
            if (c == '\'') builder.Rewritten("'\\''", span.Start, span.Length);
            else builder.Rewritten([c], span.Start, span.Length);
        }
    }
}
