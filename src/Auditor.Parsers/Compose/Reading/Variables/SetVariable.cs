using Auditor.Documents;

namespace Auditor.Parsers.Compose.Reading.Variables;

/// <summary>A line of a variable file.</summary>
/// <param name="Value">Null for a name without a value: it is taken from the shell.</param>
internal sealed record SetVariable(string Name, SourceSpan NameSpan, MappedText? Value)
{
    public SourceSpan ValueSpan => Value?.Map(0, Value.Text.Length) ?? NameSpan;
}
