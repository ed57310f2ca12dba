using Auditor.Documents;
using Auditor.Parsers.Dockerfile.Reading;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Reads a word with quotes in it (POSIX.1 XCU 2.2).</summary>
internal sealed class WordUnquoter
{
    private readonly MappedText text;
    private readonly string characters;
    private readonly MappedText.Builder builder;
    private readonly int start;
    private char quote;

    public WordUnquoter(MappedText text, int start)
    {
        this.text = text;
        this.start = start;
        characters = text.Text;
        builder = new MappedText.Builder(text.Map(start, 1).Source);
        End = start;
    }

    /// <summary>Behind the word.</summary>
    public int End { get; private set; }

    public Word Read()
    {
        while (End < characters.Length && (quote != '\0' || !char.IsWhiteSpace(characters[End]))) Step(characters[End]);
        var word = builder.Build();
        return new Word(word, 0, word.Text.Length, text.Map(start, End - start));
    }

    private void Step(char c)
    {
        var isQuote = c is '\'' or '"' && (quote == '\0' || quote == c);
        if (isQuote) quote = quote == '\0' ? c : '\0';
        else if (c == '\\' && quote != '\'' && End + 1 < characters.Length && (quote == '\0' || characters[End + 1] is '"' or '\\' or '$')) Copy(++End);
        else Copy(End);
        End++;
    }

    private void Copy(int at)
    {
        var outer = text.Map(at, 1);
        builder.Rewritten(characters.AsSpan(at, 1), outer.Start, outer.Length);
    }
}
