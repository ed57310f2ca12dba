namespace Auditor.Documents;

/// <summary>One piece of text with its kind and origin. The path of the text is the origin.</summary>
/// <param name="hash">SHA-256 of the bytes as read, lower-case hexadecimal.</param>
public sealed class Artifact(string kind, SourceText text, string hash)
{
    private object? reading;

    public string Kind => kind;

    public SourceText Text => text;

    /// <summary>SHA-256 of the bytes as read, lower-case hexadecimal.</summary>
    public string Hash => hash;

    public string Path => text.Path;

    /// <summary>
    /// What a parser has read of the text, made when it is first asked for and kept as long as the artifact:
    /// a parser looks at an artifact for its companions, for what is embedded in it and for its tree.
    /// </summary>
    public T Reading<T>(Func<SourceText, T> read) where T : class
    {
        ArgumentNullException.ThrowIfNull(read);
        if (reading is T known) return known;
        var made = read(text);
        reading = made;
        return made;
    }
}
