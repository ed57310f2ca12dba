namespace Auditor.Sources.Folder.Ignore;

internal enum GlobTokenKind
{
    /// <summary>Exactly this byte.</summary>
    Literal,

    /// <summary>One byte of a set; the slash is never in a set.</summary>
    Set,

    /// <summary><c>*</c>: any bytes except the slash, or none.</summary>
    Star,

    /// <summary><c>**</c> between slashes or ends: any bytes, or none.</summary>
    GlobStar,

    /// <summary>Start of <c>**/</c>: leads into <see cref="Folders"/> and, for no folder at all, past it.</summary>
    FoldersOrNone,

    /// <summary>Rest of <c>**/</c>: any bytes, and a slash leads on.</summary>
    Folders,
}
