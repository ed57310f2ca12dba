using Auditor.Documents;
using Auditor.Parsers.Compose.Model;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>The words of a command (compose-spec: a text is split as a POSIX shell splits words; no shell runs it).</summary>
internal static class CommandText
{
    public static List<Word> WordsOf(ComposeValue? value) => value switch
    {
        ComposeScalar { IsNull: false } scalar => Split(Shown(scalar)),
        ComposeList list => Listed(list),
        _ => [],
    };

    private static List<Word> Listed(ComposeList list)
    {
        var words = new List<Word>(list.Items.Length);
        foreach (var item in list.Items)
        {
            if (item is ComposeScalar scalar) words.Add(Whole(Shown(scalar)));
        }

        return words;
    }

    /// <summary>The text with its unknown parts as they are written: a shell reads them as its own variables.</summary>
    public static MappedText Shown(ComposeScalar scalar)
    {
        if (scalar.Holes.IsEmpty) return scalar.Text;
        var builder = new MappedText.Builder(scalar.Span.Source);
        var hole = 0;
        for (var i = 0; i < scalar.Text.Text.Length; i++)
        {
            var outer = scalar.Text.Map(i, 1);
            var c = scalar.Text.Text[i];
            builder.Rewritten(c == ComposeScalar.Hole && hole < scalar.Holes.Length ? scalar.Holes[hole++] : [c], outer.Start, outer.Length);
        }

        return builder.Build();
    }

    public static Word Whole(MappedText text) => Word.Of(text, 0, text.Text.Length);

    private static List<Word> Split(MappedText text)
    {
        var words = new List<Word>();
        for (var at = 0; at < text.Text.Length;)
        {
            if (char.IsWhiteSpace(text.Text[at])) at++;
            else at = AddWord(text, at, words);
        }

        return words;
    }

    private static int AddWord(MappedText text, int start, List<Word> words)
    {
        var characters = text.Text;
        var end = start;
        while (end < characters.Length && !char.IsWhiteSpace(characters[end]) && characters[end] is not ('\'' or '"' or '\\')) end++;
        if (end == characters.Length || char.IsWhiteSpace(characters[end]))
        {
            words.Add(Word.Of(text, start, end - start));
            return end;
        }

        var unquoter = new WordUnquoter(text, start);
        words.Add(unquoter.Read());
        return unquoter.End;
    }
}
