using Auditor.Rules.Runs;

namespace Auditor.Engine;

/// <summary>What a walk left out, in the words of reports.</summary>
internal static class PassedOverFiles
{
    public static IEnumerable<PassedOver> Of(Sources.Folder.PassedOver counts) =>
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
