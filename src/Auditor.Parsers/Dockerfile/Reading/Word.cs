using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A stretch of an instruction's text, as written.</summary>
/// <param name="Text">The text that holds it: a logical line, or a decoded JSON string.</param>
internal readonly record struct Word(MappedText Text, int Start, int Length, SourceSpan Span)
{
    public string Raw => Text.Text.Substring(Start, Length);

    public ReadOnlySpan<char> Chars => Text.Text.AsSpan(Start, Length);

    public int End => Start + Length;

    public bool IsEmpty => Length == 0;

    /// <summary>A part of a text; an empty one stands where it would start.</summary>
    public static Word Of(MappedText text, int start, int length) => new(text, start, length, text.Map(start, length));

    public Word From(int start) => Of(Text, start, End - start);

    public Word Until(int end) => Of(Text, Start, end - Start);

    public Word Trim()
    {
        var chars = Chars;
        var start = Length - chars.TrimStart().Length;
        return Of(Text, Start + start, chars.Trim().Length);
    }
}
