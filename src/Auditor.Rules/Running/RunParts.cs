using System.Collections.Immutable;
using Auditor.Rules.Checklists;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>What a run is assembled from. The order of results does not matter.</summary>
public sealed record RunParts
{
    public required string ToolVersion { get; init; }

    public required DateTimeOffset AsOf { get; init; }

    public required ImmutableArray<string> Targets { get; init; }

    public required string Project { get; init; }

    public string? Commit { get; init; }

    public string? Branch { get; init; }

    public string? RepositoryUri { get; init; }

    /// <summary>Texts that change what a run finds besides the artifacts: configuration files, external rules.</summary>
    public ImmutableArray<string> Inputs { get; init; } = [];

    public required ImmutableArray<AuditedArtifact> Artifacts { get; init; }

    public ImmutableArray<PassedOver> PassedOver { get; init; } = [];

    public ImmutableArray<AuditProblem> Problems { get; init; } = [];

    public required ImmutableArray<TreeResult> Results { get; init; }

    public required Checklist Checklist { get; init; }

    public required string Profile { get; init; }

    public required ImmutableArray<string> Scope { get; init; }

    public required ImmutableArray<RuleFacts> ShippedRules { get; init; }

    public required ImmutableArray<RuleInfo> ActiveRules { get; init; }

    public ImmutableArray<EvidenceGap> Gaps { get; init; } = [];

    public ImmutableDictionary<string, Applicability> Applicability { get; init; } = ImmutableDictionary<string, Applicability>.Empty;

    /// <summary>The hosts that the run looks at, in any order.</summary>
    public ImmutableArray<HostParts> Hosts { get; init; } = [];

    public ImmutableArray<Attestation> Attestations { get; init; } = [];

    public ImmutableArray<Waiver> Waivers { get; init; } = [];
}
