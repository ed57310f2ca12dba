using Auditor.Documents;

namespace Auditor.Parsers.DockerIgnore;

/// <summary>A line of a .dockerignore.</summary>
/// <param name="Value">Without exclamation mark, leading and trailing slash and <c>.</c> parts.</param>
/// <param name="IsNegated">It brings back what lines above exclude.</param>
internal sealed record IgnorePattern(SourceSpan Span, string Value, bool IsNegated);
