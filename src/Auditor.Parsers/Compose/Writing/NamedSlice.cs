using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>A name with its value, whichever way it is written.</summary>
/// <param name="Value">Null when none is written.</param>
/// <param name="Scalar">What holds the value, for its variables.</param>
internal sealed record NamedSlice(string Name, SourceSpan NameSpan, SourceSpan Span, Slice? Value, ComposeScalar? Scalar);
