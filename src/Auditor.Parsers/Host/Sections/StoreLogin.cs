using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Whether a data store asks those who come for a login, and what says so.</summary>
/// <param name="Authentication">none or required; null when it is not known.</param>
/// <param name="Because">What says it, or why nothing does.</param>
internal sealed record StoreLogin(string? Authentication, string Because, SourceSpan Span)
{
    /// <summary>Only those on the machine itself get in without one.</summary>
    public bool IsLocal { get; init; }

    /// <summary>Only those on private networks do.</summary>
    public bool IsPrivate { get; init; }
}
