using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Checklists;
using Auditor.Rules.Running;

namespace Auditor.Engine;

/// <summary>Finds the hosts of a run: each folder with the evidence of a live host, and each host of an inventory that could not be asked
/// at all.</summary>
internal static class FleetParts
{
    /// <param name="proven">The answers to <c>applies-when</c> for who saw everything.</param>
    public static ImmutableArray<HostParts> Of(
        ArtifactResult[] artifacts, ImmutableArray<LostTarget> lost, EvidenceGaps gaps, ImmutableDictionary<string, Applicability> proven) =>
        lost.IsEmpty && !Array.Exists(artifacts, IsHost) ? [] : Hosts(artifacts, lost, gaps, proven);

    private static ImmutableArray<HostParts> Hosts(
        ArtifactResult[] artifacts, ImmutableArray<LostTarget> lost, EvidenceGaps gaps, ImmutableDictionary<string, Applicability> proven)
    {
        var folders = artifacts.ToLookup(artifact => FolderOf(artifact.File.Path), StringComparer.Ordinal);
        return
        [
            .. artifacts.Where(IsHost).DistinctBy(artifact => FolderOf(artifact.File.Path))
                .Select(artifact => Host(artifact, [.. folders[FolderOf(artifact.File.Path)]], gaps, proven)),
            .. lost.Where(target => target is { Kind: ArtifactKinds.Host, Gap: not null }).Select(Lost),
        ];
    }

    private static bool IsHost(ArtifactResult artifact) => artifact.File.Kind == ArtifactKinds.Host;

    private static HostParts Host(ArtifactResult host, ArtifactResult[] artifacts, EvidenceGaps gaps,
        ImmutableDictionary<string, Applicability> proven)
    {
        var own = gaps.Of(artifacts);
        return new HostParts
        {
            Name = host.HostName ?? Path.GetFileName(FolderOf(host.File.Path)),
            Folder = FolderOf(host.File.Path),
            Scope = RunScope.Of(artifacts),
            Results = [.. artifacts.Select(artifact => artifact.Result)],
            Gaps = own,
            Unseen = [.. artifacts.SelectMany(artifact => artifact.Problems).Where(problem => problem.Severity == ProblemSeverity.Error)
                .Select(problem => problem.Message)],
            Applicability = own.All(gap => gap.Rule is not null) ? proven : ImmutableDictionary<string, Applicability>.Empty,
        };
    }

    private static HostParts Lost(LostTarget target) => new()
    {
        Name = target.Name,
        Folder = "",
        Scope = [Scopes.Host],
        Gaps = target.Gap is { } gap ? [gap] : [],
        Unseen = [target.Problem.Message],
    };

    private static string FolderOf(string path) => path.LastIndexOf('/') is > 0 and var end ? path[..end] : "";
}
