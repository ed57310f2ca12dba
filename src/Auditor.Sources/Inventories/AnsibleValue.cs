using Auditor.Documents;

namespace Auditor.Sources.Inventories;

/// <summary>A variable's value, where it is written; null when it is none that can be known here (a template, a vault).</summary>
internal readonly record struct AnsibleValue(string? Text, SourceSpan Span)
{
    public static AnsibleValue Of(string text, SourceSpan span) => new(text.Contains("{{", StringComparison.Ordinal) ? null : text, span);
}
