using System.Collections.Immutable;
using Auditor.Sources.Evidence;

namespace Auditor.Engine;

/// <summary>All that a request names, each once: its targets and the hosts of its inventories. Nothing is sent yet.</summary>
internal sealed record RequestedTargets(ImmutableArray<RequestedTarget> All, ImmutableArray<LostTarget> Lost)
{
    /// <summary>Why nothing can be audited.</summary>
    public AuditOutcome? Failed { get; private init; }

    public static RequestedTargets Of(AuditRequest request)
    {
        var inventories = Inventories.Of(request);
        if (!inventories.Mistakes.IsEmpty) return Bad(AuditFailure.BadConfiguration, inventories.Mistakes);
        if (!inventories.Idle.IsEmpty) return Bad(AuditFailure.BadRequest, [.. inventories.Idle.Select(NamesNobody)]);
        var targets = request.Targets
            .Select(text => new RequestedTarget(text, EvidenceTarget.IsUrl(text) ? EvidenceTarget.Parse(text, out _) : null));
        ImmutableArray<RequestedTarget> all = [.. targets.Concat(inventories.Targets).Distinct()];
        ImmutableArray<string> mistakes = [.. all.Select(target => Mistake(request, target)).OfType<string>(), .. all.Length > 1 ? SameFolder(all) : []];
        if (!mistakes.IsEmpty) return Bad(AuditFailure.BadRequest, mistakes);
        return all.IsEmpty ? Bad(AuditFailure.BadRequest, Nobody(inventories)) : new RequestedTargets(all, inventories.Lost);
    }

    private static RequestedTargets Bad(AuditFailure failure, ImmutableArray<string> messages) =>
        new([], []) { Failed = AuditOutcome.Of(failure, messages) };

    private static ImmutableArray<string> Nobody(Inventories inventories) =>
        inventories.Lost.IsEmpty ? ["No host of the inventory is left by --limit."]
            : [.. inventories.Lost.Select(lost => lost.Problem.Message)];

    private static string NamesNobody(string word) => $"--limit: '{word}' names no host, group, tag or environment of an inventory.";

    /// <summary>The evidence of the one would be written over that of the other.</summary>
    private static IEnumerable<string> SameFolder(ImmutableArray<RequestedTarget> all) =>
        all.Where(target => target.Url is not null).GroupBy(target => target.Url?.FolderName, StringComparer.Ordinal)
            .Where(same => same.Count() > 1)
            .Select(same => $"{string.Join(" and ", same.Select(target => target.Shown))} are kept in one folder ({same.Key}): name one of them.");

    private static IEnumerable<string> Schemes() => EvidenceSources.All.SelectMany(known => known.Schemes).Select(scheme => scheme + "://");

    private static string? Mistake(AuditRequest request, RequestedTarget target)
    {
        if (!EvidenceTarget.IsUrl(target.Text)) return null;
        if (target.Url is not { } url) return EvidenceTarget.Parse(target.Text, out var mistake) is null ? mistake : null;
        if (EvidenceSources.For(url.Scheme) is not { } source)
            return $"'{target.Text}' cannot be audited: known are {string.Join(", ", Schemes())} and folders.";
        if (source.Refuses(url) is { } refused) return refused;
        return request.IsOffline && source.IsOnNetwork
            ? $"{target.Shown} is on the network, and --offline keeps off it. "
                + $"Evidence recorded before is audited with: auditor audit {TargetFolders.FolderOf(request, url)}"
            : null;
    }
}
