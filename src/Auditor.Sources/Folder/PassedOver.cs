using System.Collections.Immutable;

namespace Auditor.Sources.Folder;

/// <summary>Counts of what a walk left out on purpose.</summary>
public sealed record PassedOver
{
    public static PassedOver Nothing { get; } = new();

    /// <summary>Files that git ignores.</summary>
    public int IgnoredByGit { get; init; }

    /// <summary>Paths of the folders that were passed over as vendored or generated; their files were not counted.</summary>
    public ImmutableArray<string> VendoredFolders { get; init; } = [];

    /// <summary>Files in a vendored folder that was walked only because an include pattern points into it.</summary>
    public int VendoredFiles { get; init; }

    public int ExcludedByConfiguration { get; init; }

    /// <summary>Links to files or folders outside the root, or into <c>.git</c> and the like.</summary>
    public int LinksLeavingRoot { get; init; }

    /// <summary>Links to folders inside the root: the folder is audited where it really stands.</summary>
    public int FolderLinks { get; init; }

    /// <summary>Links that lead nowhere or in a circle.</summary>
    public int BrokenLinks { get; init; }

    /// <summary>Pipes, sockets and devices.</summary>
    public int SpecialFiles { get; init; }

    /// <summary>Folders below the depth cap.</summary>
    public int TooDeep { get; init; }
}
