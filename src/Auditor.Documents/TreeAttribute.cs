namespace Auditor.Documents;

/// <summary>A named value of a node.</summary>
/// <param name="Span">Where the value is written; a derived value points at its origin, which may be another source.</param>
/// <param name="Unresolved">Why the parser could not determine the value (it is then the text as written), or null.
/// A violation that reads an unresolved value is not evaluated instead of passed.</param>
/// <param name="IsSecret">The value is masked in every output.</param>
public readonly record struct TreeAttribute(string Name, string Value, SourceSpan Span, string? Unresolved = null, bool IsSecret = false);
