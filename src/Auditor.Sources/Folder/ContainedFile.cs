using Microsoft.Win32.SafeHandles;

namespace Auditor.Sources.Folder;

/// <summary>
/// Opens regular files inside a root and nothing else. The path is resolved part by part, its type is looked at before
/// it is opened, and the open file is asked for its path again: a link that is put in between is noticed before a byte is read.
/// </summary>
internal static class ContainedFile
{
    private const string NotRead = "The file was not read.";

    /// <summary>The real path of a regular file inside the root, or the problem.</summary>
    public static SourceProblem? Locate(FileRequest request, out string realPath)
    {
        realPath = "";
        try
        {
            if (!IsPlain(request.RelativePath)) return Outside(request);
            if (RealPath.Below(request.Root, request.RelativePath) is not { } found)
            {
                return new SourceProblem(SourceProblemCodes.Unreadable, request.ShownPath, NotRead, "Its links run in a circle.");
            }

            realPath = found;
            return RealPath.Inside(request.Root, found) is { } inside && !IsPrivate(inside) ? WrongKind(request, found) : Outside(request);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return FileFailure.Unreadable(request.ShownPath, NotRead, exception);
        }
    }

    /// <summary>Reads a file once, whole.</summary>
    public static SourceProblem? Read(FileRequest request, out byte[] bytes)
    {
        bytes = [];
        try
        {
            if (request.IsWalked && OperatingSystem.IsLinux() && ReadDirectly(request, ref bytes, out var known)) return known;
            if (Locate(request, out var path) is { } problem) return problem;

            // A size of 0 needs no opening, and where the system does not tell pipes from files it must not be opened.
            return FileProbe.At(path).Size == 0 ? null : ReadOpened(request, path, ref bytes);
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return FileFailure.Unreadable(request.ShownPath, NotRead, exception);
        }
    }

    /// <summary>
    /// What a walk met is opened where it stood then, when it is still no link itself. Links that have come into its path since are noticed
    /// when the open file is asked for its own path, before a byte is read; then the path is resolved part by part like any other.
    /// </summary>
    private static bool ReadDirectly(FileRequest request, ref byte[] bytes, out SourceProblem? problem)
    {
        problem = null;
        if (!IsPlain(request.RelativePath) || IsPrivate(request.RelativePath)) return false;
        var path = Path.Join(request.Root, request.RelativePath);
        var facts = FileProbe.At(path);
        if (facts.Kind != EntryKind.File || facts.Size == 0) return false;
        using var handle = Open(path);
        if (PathOf(handle) != path) return false;
        problem = ReadAll(request, handle, ref bytes);
        return true;
    }

    /// <summary>Whether a path relative to the root leads into the folders that are never read.</summary>
    public static bool IsPrivate(string relativePath)
    {
        foreach (var part in relativePath.AsSpan().Split('/'))
        {
            if (FolderNames.IsPrivate(relativePath.AsSpan()[part])) return true;
        }

        return false;
    }

    private static bool IsPlain(string path) =>
        path.Length > 0
        && !path.Contains('\0', StringComparison.Ordinal)
        && !Path.IsPathRooted(path)
        && !HasStepUp(path);

    private static bool HasStepUp(ReadOnlySpan<char> path)
    {
        foreach (var part in path.Split('/'))
        {
            if (path[part] is "..") return true;
        }

        return false;
    }

    private static SourceProblem? WrongKind(FileRequest request, string path) => FileProbe.At(path).Kind switch
    {
        EntryKind.File => null,
        EntryKind.Missing => new(SourceProblemCodes.Missing, request.ShownPath, NotRead, "It does not exist, or its name is not valid UTF-8."),
        EntryKind.Unreadable => new(SourceProblemCodes.Unreadable, request.ShownPath, NotRead, "Permission denied."),
        EntryKind.Folder => new(SourceProblemCodes.SpecialFile, request.ShownPath, NotRead, "It is a folder."),
        _ => new(SourceProblemCodes.SpecialFile, request.ShownPath, NotRead, "It is a pipe, a socket or a device."),
    };

    private static SourceProblem? ReadOpened(FileRequest request, string path, ref byte[] bytes)
    {
        using var handle = Open(path);
        if (OperatingSystem.IsLinux() && PathOf(handle) is { } opened && opened != path)
        {
            return new SourceProblem(SourceProblemCodes.Changed, request.ShownPath, NotRead, "It was moved or replaced while it was opened.");
        }

        return ReadAll(request, handle, ref bytes);
    }

    private static SafeFileHandle Open(string path) => File.OpenHandle(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>The path that an open file has now (proc(5), <c>/proc/pid/fd</c>); null where the system does not tell.</summary>
    private static string? PathOf(SafeFileHandle handle) => new FileInfo($"/proc/self/fd/{handle.DangerousGetHandle()}").LinkTarget;

    private static SourceProblem? ReadAll(FileRequest request, SafeFileHandle handle, ref byte[] bytes)
    {
        var length = RandomAccess.GetLength(handle);
        if (length > Math.Min(request.MaximumBytes, Array.MaxLength)) return TooLarge(request, length);
        bytes = new byte[length];
        var filled = 0;
        while (filled < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(filled), filled) is > 0 and var read) filled += read;
        if (filled < bytes.Length) bytes = bytes[..filled];
        return null;
    }

    private static SourceProblem Outside(FileRequest request) =>
        new(SourceProblemCodes.OutsideRoot, request.ShownPath, NotRead, "Its path leads out of the target's folder, or into a folder that is never read.");

    private static SourceProblem TooLarge(FileRequest request, long length) =>
        new(SourceProblemCodes.TooLarge, request.ShownPath, NotRead,
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"It has {length} bytes; the limit is {request.MaximumBytes}."));
}
