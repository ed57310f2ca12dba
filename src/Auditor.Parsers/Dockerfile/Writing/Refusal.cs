using Auditor.Documents;

namespace Auditor.Parsers.Dockerfile.Writing;

/// <summary>Something that BuildKit refuses.</summary>
/// <param name="Suggestion">What was probably meant in place of the span, or null.</param>
internal sealed record Refusal(string Code, string Message, SourceSpan Span, string? Suggestion);
