namespace Auditor.Documents.Json;

/// <summary>
/// Reads JSON (RFC 8259) with positions. Never throws on text, in linear time. Comments and trailing commas, which many tools
/// take, are read with a warning; what stands before an error is kept. Problem codes: <c>comment</c>, <c>trailing-comma</c>,
/// <c>duplicate-key</c>, <c>control-character</c>, <c>syntax-error</c>, <c>bad-escape</c>, <c>too-deep</c>, <c>too-many-problems</c>.
/// </summary>
public static class JsonReader
{
    public const int MaximumDepth = 200;

    /// <summary>A broken text is not described further than this.</summary>
    public const int MaximumProblems = 100;

    /// <param name="source">The source id that the spans get.</param>
    public static JsonFile Read(SourceText text, int source)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new JsonParser(text, source).Read();
    }
}
