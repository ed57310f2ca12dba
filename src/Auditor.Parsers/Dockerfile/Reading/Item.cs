using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Reading;

/// <summary>What stands on its own in a Dockerfile: an instruction or a comment line.</summary>
internal abstract record Item(SourceSpan Span);
