using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A flag at the start of an instruction's arguments, quotes and escapes taken away.</summary>
/// <param name="Name">Without the two hyphens.</param>
/// <param name="Value">After the equals sign; null when there is none.</param>
/// <param name="Text">The whole flag, each character with its place.</param>
/// <param name="ValueStart">Where the value starts in the text.</param>
internal sealed record Flag(SourceSpan Span, string Name, string? Value, MappedText Text, int ValueStart)
{
    public SourceSpan ValueSpan => Value is null ? Span : Text.Map(ValueStart, Value.Length);

    public Word ValueWord => Word.Of(Text, ValueStart, Value?.Length ?? 0);
}
