namespace Auditor.Sources.Folder;

/// <summary>Why a path is passed over, and what takes it back in. A folder hands its reasons to everything below it.</summary>
[Flags]
internal enum PassingOver
{
    None = 0,
    IgnoredByGit = 1,
    Vendored = 2,
    Excluded = 4,
    Included = 8,
}
