using Auditor.Documents;

namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A place at which nginx's reader stops. Ours says so and goes on.</summary>
/// <param name="span">Where people should look.</param>
/// <param name="message">nginx's own words.</param>
/// <param name="offset">Where nginx stood: its line is the one in the message of <c>nginx -t</c>.</param>
/// <param name="hint">What probably is wrong; empty when nothing is known.</param>
internal sealed class MistakeItem(SourceSpan span, string message, int offset, string hint = "") : SyntaxItem(span)
{
    public string Message { get; } = message;

    public int Offset { get; } = offset;

    public string Hint { get; } = hint;

    /// <summary>It follows from another mistake that is told.</summary>
    public bool IsFollowing { get; set; }

    /// <summary>The word behind which a semicolon is missing; empty when something else is wrong.</summary>
    public SourceSpan Unended { get; init; }
}
