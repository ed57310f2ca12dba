namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A line of the file.</summary>
/// <param name="End">After its last character, carriage returns and the line feed left out.</param>
/// <param name="Next">Where the next line starts.</param>
internal readonly record struct PhysicalLine(int Start, int End, int Next)
{
    public static PhysicalLine At(string text, int start)
    {
        var feed = text.IndexOf('\n', start);
        var next = feed < 0 ? text.Length : feed + 1;
        var end = feed < 0 ? text.Length : feed;
        while (end > start && text[end - 1] == '\r') end--;
        return new PhysicalLine(start, end, next);
    }

    public ReadOnlySpan<char> Chars(string text) => text.AsSpan(Start, End - Start);

    /// <summary>Where the first character that is no blank stands, or the end.</summary>
    public int FirstNonBlank(string text) => End - Chars(text).TrimStart().Length;

    public bool IsComment(string text)
    {
        var first = FirstNonBlank(text);
        return first < End && text[first] == '#';
    }
}
