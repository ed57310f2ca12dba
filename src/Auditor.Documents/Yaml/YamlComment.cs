namespace Auditor.Documents.Yaml;

/// <param name="Text">Without the number sign and surrounding blanks.</param>
/// <param name="IsInline">Something else stands before it on its line.</param>
public sealed record YamlComment(SourceSpan Span, string Text, bool IsInline);
