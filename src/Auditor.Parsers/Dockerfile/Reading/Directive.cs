using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>A parser directive: <c># name=value</c> at the top of the file.</summary>
/// <param name="Name">In lower case.</param>
internal sealed record Directive(SourceSpan Span, string Name, string Value, SourceSpan ValueSpan);
