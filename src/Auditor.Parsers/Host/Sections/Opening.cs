using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Something that a firewall lets in.</summary>
/// <param name="To">What is opened, as the firewall writes it.</param>
/// <param name="From">For whom.</param>
/// <param name="IsFromAnywhere">For everybody.</param>
/// <param name="IsLimited">Not more than so many tries in a time.</param>
/// <param name="Ports">Null where they are not known.</param>
/// <param name="Span">The rule.</param>
internal sealed record Opening(string To, string From, bool IsFromAnywhere, bool IsLimited, List<PortRange>? Ports, SourceSpan Span)
{
    /// <summary>Why its ports are not known.</summary>
    public string WhyUnknown { get; init; } = "";
}
