using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Configuration;
using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>What the run could not see, for the verdicts: absence is only proved by a complete search.</summary>
/// <param name="unjoined">What of the artifacts has no place in the deployment.</param>
internal sealed class EvidenceGaps(ImmutableArray<AuditedTarget> targets, ImmutableArray<LostTarget> lost, ArtifactResult[] artifacts,
    ImmutableArray<AuditProblem> unjoined, RulePlan plan)
{
    public ImmutableArray<EvidenceGap> All { get; } = [.. lost.Select(target => target.Gap).OfType<EvidenceGap>(), .. Targets(targets),
        .. Artifacts(artifacts), .. Deployment(unjoined), .. plan.HasOverrides ? TurnedOff(artifacts, plan) : []];

    /// <summary>Those of some of the artifacts alone, and of what all have in common.</summary>
    public ImmutableArray<EvidenceGap> Of(ArtifactResult[] some) => [.. Artifacts(some), .. All.Where(gap => gap.Rule is not null || gap.Of == ArtifactKinds.Deployment)];

    private static IEnumerable<EvidenceGap> TurnedOff(ArtifactResult[] artifacts, RulePlan plan) =>
        from artifact in artifacts
        from rule in plan.TurnedOff(artifact.File.Kind, artifact.File.PatternPath)
        group artifact.File by rule into files
        let others = files.Count() > 1 ? FormattableString.Invariant($" and {files.Count() - 1} more") : ""
        select new EvidenceGap(files.First().Kind, $"rule {files.Key} is turned off for {files.First().Path}{others}", files.Key);

    private static IEnumerable<EvidenceGap> Targets(ImmutableArray<AuditedTarget> targets) =>
        targets.SelectMany(target => target.Problems.Select(problem => new EvidenceGap(null, $"{problem.Path}: {problem.What} {problem.Why}")));

    /// <summary>What is missing of an artifact is missing in the deployment too.</summary>
    private static List<EvidenceGap> Artifacts(ArtifactResult[] artifacts)
    {
        var gaps = new List<EvidenceGap>();
        foreach (var artifact in artifacts)
        {
            foreach (var problem in artifact.Problems)
            {
                if (problem.Severity != ProblemSeverity.Error) continue;
                gaps.Add(new EvidenceGap(artifact.File.Kind, Because(problem)) { Of = artifact.File.Kind });
                gaps.Add(new EvidenceGap(ArtifactKinds.Deployment, Because(problem)) { Of = artifact.File.Kind });
            }
        }

        return gaps;
    }

    private static IEnumerable<EvidenceGap> Deployment(ImmutableArray<AuditProblem> problems) =>
        problems.Select(problem => new EvidenceGap(ArtifactKinds.Deployment, Because(problem)));

    private static string Because(AuditProblem problem) =>
        $"{(problem.Position is { } position ? $"{problem.Path}:{position.Line}" : problem.Path)}: {problem.Message.TrimEnd('.')}";
}
