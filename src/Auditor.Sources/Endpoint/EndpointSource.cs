using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint;

/// <summary>What the internet sees of a web endpoint: its names, its TLS, its answers.</summary>
public sealed class EndpointSource(EndpointOptions options) : IEvidenceSource
{
    public ImmutableArray<string> Schemes { get; } = ["https", "http"];

    public string? Refuses(EvidenceTarget target) => null;

    public ImmutableArray<string> Plan(EvidenceTarget target) => [];

    public ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel)
    {
        _ = options;
        EvidenceRecord[] gap = [EvidenceRecord.Gap("it was not looked at")];
        return [EvidenceFile.Of(ArtifactKinds.Dns, gap), EvidenceFile.Of(ArtifactKinds.Tls, gap), EvidenceFile.Of(ArtifactKinds.Http, gap)];
    }
}
