using System.Collections.Immutable;
using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>What the walks left out, in the words of reports.</summary>
internal static class PassedOverFiles
{
    /// <summary>One item a reason, summed over the targets.</summary>
    /// <param name="secondNames">Links to files that are audited under another name.</param>
    public static ImmutableArray<PassedOver> Of(ImmutableArray<AuditedTarget> targets, int secondNames) =>
    [
        .. targets.SelectMany(Of).Append(new("links to files that are audited themselves", secondNames)).GroupBy(item => item.Reason, StringComparer.Ordinal)
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
            new("broken links", counts.BrokenLinks),
            new("pipes, sockets and devices", counts.SpecialFiles),
            new("folders nested too deeply", counts.TooDeep),
        ];
    }
}
