using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>What the walks left out, in the words of reports.</summary>
internal static class PassedOverFiles
{
    /// <summary>One item a reason, summed over the targets.</summary>
    public static ImmutableArray<PassedOver> Of(ImmutableArray<AuditedTarget> targets) =>
    [
        .. targets.SelectMany(Of).GroupBy(item => item.Reason, StringComparer.Ordinal)
            .Select(reason => new PassedOver(reason.Key, reason.Sum(item => item.Count))),
    ];

    private static IEnumerable<PassedOver> Of(AuditedTarget target)
    {
        var counts = target.Listing.PassedOver;
        return
        [
            new("files ignored by git", counts.IgnoredByGit),
            new("vendored or generated folders", counts.VendoredFolders.Length),
            new("files in vendored folders", counts.VendoredFiles),
            new("files excluded by the configuration", counts.ExcludedByConfiguration),
            new("links that leave the target", counts.LinksLeavingRoot),
            new("links to folders", counts.FolderLinks),
            new("links to files that are audited themselves", target.SecondNames),
            new("broken links", counts.BrokenLinks),
            new("pipes, sockets and devices", counts.SpecialFiles),
            new("folders nested too deeply", counts.TooDeep),
        ];
    }
}
