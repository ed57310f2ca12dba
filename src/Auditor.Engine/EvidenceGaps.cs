using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;

namespace Auditor.Engine;

/// <summary>What the run could not see, for the verdicts: absence is only proved by a complete search.</summary>
internal sealed class EvidenceGaps(ImmutableArray<AuditedTarget> targets, ArtifactResult[] artifacts)
{
    public bool IsComplete => All.IsEmpty;

    public ImmutableArray<EvidenceGap> All { get; } = [.. Targets(targets), .. Artifacts(artifacts)];

    private static IEnumerable<EvidenceGap> Targets(ImmutableArray<AuditedTarget> targets) =>
        targets.SelectMany(target => target.Problems.Select(problem => new EvidenceGap(null, $"{problem.Path}: {problem.What} {problem.Why}")));

    /// <summary>What is missing of an artifact is missing in the deployment too.</summary>
    private static IEnumerable<EvidenceGap> Artifacts(ArtifactResult[] artifacts) =>
        from artifact in artifacts
        from problem in artifact.Problems
        where problem.Severity == ProblemSeverity.Error
        let place = problem.Position is { } position ? $"{problem.Path}:{position.Line}" : problem.Path
        from kind in new[] { artifact.File.Kind, ArtifactKinds.Deployment }
        select new EvidenceGap(kind, $"{place}: {problem.Message.TrimEnd('.')}");
}
