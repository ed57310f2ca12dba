namespace Auditor.Documents.Yaml.Common;

/// <summary>A place in a text that is read line by line. Blanks are spaces and line breaks are line feeds: the text has no others.</summary>
internal sealed class YamlCursor(string text)
{
    public string Text => text;

    public int At { get; set; }

    /// <summary>From 0, of the content that <see cref="NextContent"/> found; -1 at the end of the text.</summary>
    public int Column { get; private set; }

    public bool IsAtEnd => At >= text.Length;

    /// <summary>The character at the place; a line feed at the end of the text.</summary>
    public char Current => At < text.Length ? text[At] : '\n';

    /// <summary>Whether the dash of an item stands here.</summary>
    public bool IsAtDash => Current == '-' && IsBlank(At + 1);

    /// <summary>Whether a blank, a line break or the end of the text is at an offset.</summary>
    public bool IsBlank(int offset) => offset >= text.Length || text[offset] is ' ' or '\n';

    public bool StandsAt(string word) => string.CompareOrdinal(text, At, word, 0, word.Length) == 0;

    /// <summary>The column of the place, which need not be the first content of its line.</summary>
    public int ColumnOfPlace() => At == 0 ? 0 : At - text.LastIndexOf('\n', At - 1) - 1;

    public void SkipSpaces()
    {
        while (At < text.Length && text[At] == ' ') At++;
    }

    /// <summary>To the end of the line when there is nothing but blanks and a comment; otherwise false, and to the next character that is no space.</summary>
    public bool EndLine()
    {
        SkipSpaces();
        if (Current == '\n') return true;
        if (Current != '#' || !IsBlank(At - 1)) return false;
        At = EndOfLine();
        return true;
    }

    /// <summary>From the end of a line, or the start of the text, to the next content; false when there is none.</summary>
    public bool NextContent()
    {
        for (; At < text.Length; At = EndOfLine())
        {
            if (text[At] == '\n') At++;
            var start = At;
            SkipSpaces();
            Column = At - start;
            if (Current is not ('\n' or '#')) return true;
        }

        Column = -1;
        return false;
    }

    private int EndOfLine() => text.IndexOf('\n', At) is >= 0 and var end ? end : text.Length;
}
