using System.Collections.Immutable;
using Auditor.Rules.Deployment;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;
using Auditor.Rules.Suppressions;

namespace Auditor.Engine;

/// <summary>What phase 1 leaves of an artifact; the tree itself is gone.</summary>
internal sealed record ArtifactResult
{
    public required ClaimedFile File { get; init; }

    /// <summary>Null when the file could not be read, and for what is embedded in a file that is audited itself.</summary>
    public AuditedArtifact? Artifact { get; init; }

    public TreeResult Result { get; init; } = TreeResult.Empty;

    /// <summary>What the evidence of a live host calls it; null of other artifacts.</summary>
    public string? HostName { get; init; }

    public DeploymentPart? Part { get; init; }

    /// <summary>Null when the artifact has no suppression comments.</summary>
    public SuppressionPass? Suppressions { get; init; }

    /// <summary>Null when the file could not be read.</summary>
    public SecretMask? Secrets { get; init; }

    public ImmutableArray<AuditProblem> Problems { get; init; } = [];
}
