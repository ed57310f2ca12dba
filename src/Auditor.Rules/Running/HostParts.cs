using System.Collections.Immutable;
using Auditor.Rules.Checklists;

namespace Auditor.Rules.Running;

/// <summary>What of a run is one host's.</summary>
public sealed record HostParts
{
    public required string Name { get; init; }

    /// <summary>The folder of its evidence, without a slash at its end; empty when there is none.</summary>
    public required string Folder { get; init; }

    public required ImmutableArray<string> Scope { get; init; }

    public ImmutableArray<TreeResult> Results { get; init; } = [];

    public ImmutableArray<EvidenceGap> Gaps { get; init; } = [];

    /// <summary>The gaps as people read them, without paths.</summary>
    public ImmutableArray<string> Unseen { get; init; } = [];

    public ImmutableDictionary<string, Applicability> Applicability { get; init; } = ImmutableDictionary<string, Applicability>.Empty;
}
