using Auditor.Documents;
using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>A port as it is published, whichever way it is written.</summary>
/// <param name="Text">In the short form.</param>
/// <param name="TextSpan">All that is written for it.</param>
internal sealed record PublishedPort(string Text, SourceSpan TextSpan)
{
    public Slice? HostIp { get; init; }

    public Slice? Published { get; init; }

    public Slice? Target { get; init; }

    public Slice? Protocol { get; init; }

    public Slice? Mode { get; init; }

    public Slice? AppProtocol { get; init; }

    public bool IsValid { get; init; } = true;

    public static PublishedPort? Of(ComposeValue item) => item switch
    {
        ComposeScalar { IsNull: false } scalar => ShortPort.Read(scalar),
        ComposeMap map => LongPort.Read(map),
        _ => null,
    };
}
