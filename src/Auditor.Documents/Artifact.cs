namespace Auditor.Documents;

/// <summary>One piece of text with its kind and origin. The path of the text is the origin.</summary>
/// <param name="Hash">SHA-256 of the bytes as read, lower-case hexadecimal.</param>
public sealed record Artifact(string Kind, SourceText Text, string Hash)
{
    public string Path => Text.Path;
}
