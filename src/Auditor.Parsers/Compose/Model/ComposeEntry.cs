using Auditor.Documents;

namespace Auditor.Parsers.Compose.Model;

/// <summary>A key with its value.</summary>
/// <param name="IsAlias">The value is written as an alias: an edit of it would change another place.</param>
internal sealed record ComposeEntry(string Key, SourceSpan KeySpan, ComposeValue Value, bool IsAlias = false)
{
    /// <summary>From the key to the end of the value.</summary>
    public SourceSpan Span => KeySpan.To(Value.Span);
}
