namespace Auditor.Sources.Folder;

/// <summary>What the user named, resolved.</summary>
/// <param name="Root">A real path.</param>
/// <param name="SingleFile">The name of the file in the root when the target is a file.</param>
internal sealed record FolderTarget(string Root, string? SingleFile)
{
    /// <summary>The target, or the problem that there is none.</summary>
    public static SourceProblem? Resolve(string path, out FolderTarget? target)
    {
        target = null;
        try
        {
            target = Resolve(path);
            return target is null ? Missing(path) : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return FileFailure.Unreadable(path, NotAudited, exception);
        }
    }

    private const string NotAudited = "The target was not audited.";

    private static FolderTarget? Resolve(string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal)) return null;
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (RealPath.Of(full) is not { } real) return null;
        return FileProbe.At(real).Kind switch
        {
            EntryKind.Folder => new FolderTarget(real, null),
            EntryKind.Missing => null,
            EntryKind.Unreadable => throw new UnauthorizedAccessException(),
            _ => RealPath.Of(Path.GetDirectoryName(full) ?? "/") is { } folder ? new FolderTarget(folder, Path.GetFileName(full)) : null,
        };
    }

    private static SourceProblem Missing(string path) =>
        new(SourceProblemCodes.Missing, path, NotAudited, "There is no such file or folder.");
}
