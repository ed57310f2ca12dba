using System.Collections.Immutable;

namespace Auditor.Sources.Folder;

/// <summary>What a folder source takes in and where it stops.</summary>
public sealed record FolderOptions
{
    /// <summary>A larger file is a problem and is not read. Default 10 MiB.</summary>
    public long MaximumFileBytes { get; init; } = 10 * 1024 * 1024;

    /// <summary>The walk stops with a problem after this many file names.</summary>
    public int MaximumFiles { get; init; } = 1_000_000;

    /// <summary>
    /// File names that are looked up around a target that is a single file; past it the listing is incomplete, without a problem:
    /// nobody asked for the whole home folder.
    /// </summary>
    public int MaximumFilesAroundFile { get; init; } = 20_000;

    /// <summary>Folders below the root; a folder further down is a problem and is not walked.</summary>
    public int MaximumDepth { get; init; } = 100;

    /// <summary>Names of folders that never hold a team's own sources. They are not walked.</summary>
    public ImmutableArray<string> VendoredFolders { get; init; } = FolderNames.Vendored;

    /// <summary>
    /// Names of folders that hold build output in one project and sources in another. They are passed over
    /// only where git ignores them or where something beside or inside them says that they are generated.
    /// </summary>
    public ImmutableArray<string> GeneratedFolders { get; init; } = FolderNames.Generated;

    /// <summary>Patterns in gitignore syntax. What they match is audited although git ignores it or its folder is vendored.</summary>
    public ImmutableArray<string> Include { get; init; } = [];

    /// <summary>Patterns in gitignore syntax. What they match is not audited; stronger than <see cref="Include"/>.</summary>
    public ImmutableArray<string> Exclude { get; init; } = [];

    /// <summary>
    /// The folder that the patterns of <see cref="Include"/> and <see cref="Exclude"/> start from: the root or a folder above it.
    /// Default: the root.
    /// </summary>
    public string? PatternsFolder { get; init; }
}
