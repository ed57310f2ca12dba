using Auditor.Sources.Folder.Ignore;

namespace Auditor.Sources.Folder;

/// <summary>
/// The repository around a folder, as far as its ignore files go. The user's own ignore file (<c>core.excludesFile</c>)
/// is not read: an audit of the same repository gives the same on any machine.
/// </summary>
internal sealed class GitRepository
{
    private const string InfoExcludeName = ".git/info/exclude";
    private const string IgnoreFileNotRead = "The ignore file was not read, so its patterns hide nothing.";
    private const long MaximumIgnoreFileBytes = 1024 * 1024;

    private GitRepository(string top) => Top = top;

    /// <summary>The real path of the folder that holds <c>.git</c>.</summary>
    public string Top { get; }

    /// <summary>The repository of a folder or of a folder above it; null when there is none.</summary>
    public static GitRepository? Around(string folder)
    {
        for (var at = folder; at is not null; at = Path.GetDirectoryName(at))
        {
            if (Path.Exists(Path.Join(at, ".git"))) return new GitRepository(at);
        }

        return null;
    }

    /// <summary>
    /// What ignores paths below the root from outside of it: <c>info/exclude</c> and the <c>.gitignore</c> files above the root.
    /// A pattern that ignores the root itself is not asked: the user named the root.
    /// </summary>
    public IgnoreStack? Outside(string root, List<SourceProblem> problems)
    {
        var stack = IgnoreStack.Push(null, ReadAt(InfoExclude(problems), "", InfoExcludeName, problems));
        var relative = RealPath.Inside(Top, root) ?? "";
        for (var end = relative.Length == 0 ? -1 : 0; end >= 0; end = relative.IndexOf('/', end + 1))
        {
            var folder = relative[..end];
            var file = Path.Join(Top, folder, ".gitignore");
            stack = IgnoreStack.Push(stack, ReadAt(file, folder, Shown(root, file), problems));
        }

        return stack;
    }

    /// <summary>Reads an ignore file; links are not followed, as in git. Null when there is none.</summary>
    /// <param name="folder">The folder of the file, relative to the top.</param>
    /// <param name="shown">The file's path in problems.</param>
    public static IgnoreFile? ReadAt(string? file, string folder, string shown, List<SourceProblem> problems)
    {
        if (file is null || FileProbe.At(file).Kind != EntryKind.File) return null;
        var home = Path.GetDirectoryName(file) ?? "/";
        if (Bytes(new FileRequest(home, Path.GetFileName(file), shown, MaximumIgnoreFileBytes), problems) is not { } bytes) return null;
        var read = IgnoreFile.Of(shown, folder, bytes);
        if (read.FirstOverlongLine is { } line) problems.Add(Overlong(shown, line));
        return read;
    }

    private static byte[]? Bytes(FileRequest request, List<SourceProblem> problems)
    {
        if (ContainedFile.Read(request, out var bytes) is not { } problem) return bytes;
        problems.Add(problem with { What = IgnoreFileNotRead });
        return null;
    }

    private static SourceProblem Overlong(string shown, int line) =>
        new(SourceProblemCodes.BadPattern, shown, "A pattern was not used.", "It is longer than a path can be.", line);

    private static string Shown(string root, string file) => Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/');

    /// <summary>In a work tree or a submodule <c>.git</c> is a file that names the real folder, which may name a common one (gitrepository-layout(5)).</summary>
    private string? InfoExclude(List<SourceProblem> problems)
    {
        try
        {
            var git = Path.Join(Top, ".git");
            if (FirstLine(git) is { } line)
            {
                if (!line.StartsWith("gitdir: ", StringComparison.Ordinal)) return null;
                git = Path.GetFullPath(line["gitdir: ".Length..], Top);
                if (FirstLine(Path.Join(git, "commondir")) is { } common) git = Path.GetFullPath(common, git);
            }

            return RealPath.Of(Path.Join(git, "info")) is { } folder ? Path.Join(folder, "exclude") : null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            problems.Add(FileFailure.Unreadable(InfoExcludeName, IgnoreFileNotRead, exception));
            return null;
        }
    }

    /// <summary>Null when there is no such regular file, or none of a size that a path can have.</summary>
    private static string? FirstLine(string path) =>
        FileProbe.At(path) is { Kind: EntryKind.File, Size: > 0 and < 64 * 1024 } ? File.ReadLines(path).First() : null;
}
