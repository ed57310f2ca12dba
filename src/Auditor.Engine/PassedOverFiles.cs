using System.Collections.Immutable;
using Auditor.Rules.Runs;
using Counts = Auditor.Sources.Folder.PassedOver;

namespace Auditor.Engine;

/// <summary>What the walks left out, in the words of reports.</summary>
internal static class PassedOverFiles
{
    /// <summary>One item a reason, summed over the targets.</summary>
    /// <param name="secondNames">Links to files that are audited under another name.</param>
    public static ImmutableArray<PassedOver> Of(ImmutableArray<AuditedTarget> targets, int secondNames) =>
    [
        Sum(targets, "files ignored by git", static counts => counts.IgnoredByGit),
        Sum(targets, "vendored or generated folders", static counts => counts.VendoredFolders.Length),
        Sum(targets, "files in vendored folders", static counts => counts.VendoredFiles),
        Sum(targets, "files excluded by the configuration", static counts => counts.ExcludedByConfiguration),
        Sum(targets, "links that leave the target", static counts => counts.LinksLeavingRoot),
        Sum(targets, "links to folders", static counts => counts.FolderLinks),
        Sum(targets, "broken links", static counts => counts.BrokenLinks),
        Sum(targets, "pipes, sockets and devices", static counts => counts.SpecialFiles),
        Sum(targets, "folders nested too deeply", static counts => counts.TooDeep),
        new("links to files that are audited themselves", secondNames),
    ];

    private static PassedOver Sum(ImmutableArray<AuditedTarget> targets, string reason, Func<Counts, int> count)
    {
        var sum = 0;
        foreach (var target in targets) sum += count(target.Listing.PassedOver);
        return new PassedOver(reason, sum);
    }
}
