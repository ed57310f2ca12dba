using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>What a data store answered over the loopback interface.</summary>
/// <param name="Said">open, required, foreign (it speaks something else), silent or untold (there was no means to ask).</param>
internal sealed record StoreAnswer(string Service, string Address, int Port, string Said, SourceSpan Span)
{
    /// <summary>Settings that it told of itself, a password as <c>&lt;set&gt;</c>.</summary>
    public Dictionary<string, string> Live { get; } = new(StringComparer.Ordinal);
}
