namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A name with its value as written.</summary>
/// <param name="Value">Null when there is no equals sign.</param>
internal readonly record struct NamedValue(Word Whole, Word Name, Word? Value)
{
    public static NamedValue Of(Word word)
    {
        var equals = word.Chars.IndexOf('=');
        return equals < 0
            ? new NamedValue(word, word, null)
            : new NamedValue(word, word.Until(word.Start + equals), word.From(word.Start + equals + 1));
    }
}
