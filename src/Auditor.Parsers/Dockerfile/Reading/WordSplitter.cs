namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>Splits arguments into words, in the two ways that the builder does.</summary>
internal static class WordSplitter
{
    /// <summary>At blanks only: quotes do not hold words together (FROM, COPY, ADD, EXPOSE, VOLUME).</summary>
    public static List<Word> AtBlanks(Word arguments)
    {
        var words = new List<Word>();
        var text = arguments.Text.Text;
        var position = arguments.Start;
        while (position < arguments.End)
        {
            var start = position;
            while (position < arguments.End && !IsBlank(text[position])) position++;
            if (position > start) words.Add(Word.Of(arguments.Text, start, position - start));
            position++;
        }

        return words;
    }

    /// <summary>At blanks outside quotes; quotes and escapes stay in the words (ENV, LABEL, ARG).</summary>
    public static List<Word> OutsideQuotes(Word arguments, char escape)
    {
        var words = new List<Word>();
        var text = arguments.Text.Text;
        var position = arguments.Start;
        while (position < arguments.End)
        {
            if (char.IsWhiteSpace(text[position]))
            {
                position++;
                continue;
            }

            var end = EndOfWord(text, position, arguments.End, escape);
            words.Add(Word.Of(arguments.Text, position, end - position));
            position = end;
        }

        return words;
    }

    public static bool IsBlank(char c) => c is ' ' or '\t' or '\v' or '\f' or '\r';

    private static int EndOfWord(string text, int position, int end, char escape)
    {
        var quote = '\0';
        for (; position < end; position++)
        {
            var c = text[position];
            if (c == escape && quote != '\'') position++;
            else if (quote != '\0') quote = c == quote ? '\0' : quote;
            else if (c is '\'' or '"') quote = c;
            else if (char.IsWhiteSpace(c)) return position;
        }

        return Math.Min(position, end);
    }
}
