using System.Globalization;

namespace Auditor.Sources.Folder;

/// <summary>
/// Replaces whole files: the new bytes go to a file beside the old one, are flushed to the disk, and take its name (rename(2)).
/// A reader sees the old or the new file, never a part. Other hard links to the old file keep the old content.
/// </summary>
public static class AtomicFile
{
    private const string NotWritten = "The file was not written.";
    private const int MaximumLeftovers = 100;
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Writes a file that may exist: its mode and owner are kept; a new file gets the system's usual mode.</summary>
    /// <param name="path">Where a link is written through, to the file that it leads to.</param>
    /// <returns>Null when it was written.</returns>
    public static SourceProblem? Write(string path, ReadOnlySpan<byte> content)
    {
        try
        {
            if (RealPath.Of(path) is not { } real) return Problem(path, "Its links run in a circle.");
            if (FileProbe.At(real).Kind is not (EntryKind.File or EntryKind.Missing)) return Problem(path, "It is not a regular file.");
            var prepared = Prepare(real, content);
            Commit(prepared, real);
            return null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return Problem(path, FileFailure.Reason(exception));
        }
    }

    internal static SourceProblem? Replace(FileRequest request, string content, string auditedHash)
    {
        var changed = Unchanged(request, auditedHash, out var file);
        if (changed is not null || file is null) return changed;
        if (TextDecoder.LoneSurrogate(content) >= 0) return Problem(request.ShownPath, "The new text holds half of a surrogate pair.");
        if (ContainedFile.Locate(request, out var path) is { } problem) return problem;
        try
        {
            var prepared = Prepare(path, TextDecoder.Encode(content, file.Encoding));
            if (Unchanged(request, auditedHash, out _) is { } meanwhile)
            {
                File.Delete(prepared);
                return meanwhile;
            }

            Commit(prepared, path);
            return null;
        }
        catch (Exception exception) when (FileFailure.IsExpected(exception))
        {
            return Problem(request.ShownPath, FileFailure.Reason(exception));
        }
    }

    private static SourceProblem? Unchanged(FileRequest request, string auditedHash, out SourceFile? file)
    {
        file = null;
        if (ContainedFile.Read(request, out var bytes) is { } problem) return problem with { What = NotWritten };
        var read = TextDecoder.Decode(request.ShownPath, bytes);
        file = read.File;
        if (TextDecoder.Hash(bytes) == auditedHash) return read.Problem is { } bad ? bad with { What = NotWritten } : null;
        return new SourceProblem(SourceProblemCodes.Changed, request.ShownPath, NotWritten, "It is not what was audited any more.");
    }

    /// <summary>The path of a new file beside the old one, with its content, mode and owner.</summary>
    private static string Prepare(string path, ReadOnlySpan<byte> content)
    {
        using var stream = Create(path, out var prepared);
        try
        {
            stream.Write(content);
            stream.Flush(flushToDisk: true);
            TakeOver(path, prepared);
            return prepared;
        }
        catch
        {
            File.Delete(prepared);
            throw;
        }
    }

    private static FileStream Create(string path, out string prepared)
    {
        var folder = Path.GetDirectoryName(path) ?? "/";
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows() && File.Exists(path)) options.UnixCreateMode = OwnerOnly;
        for (var i = 0; ; i++)
        {
            prepared = Path.Join(folder, string.Create(CultureInfo.InvariantCulture, $".{Path.GetFileName(path)}.{i}.auditor-new"));
            if (i >= MaximumLeftovers || !Path.Exists(prepared)) return new FileStream(prepared, options);
        }
    }

    /// <summary>Owner before mode: a change of owner clears the set-id bits (chown(2)).</summary>
    private static void TakeOver(string path, string prepared)
    {
        if (OperatingSystem.IsWindows() || !File.Exists(path)) return;
        var (old, fresh) = (FileProbe.At(path), FileProbe.At(prepared));
        if (old.Owner != fresh.Owner || old.Group != fresh.Group) FileProbe.ChangeOwner(prepared, old);
        File.SetUnixFileMode(prepared, File.GetUnixFileMode(path));
    }

    private static void Commit(string prepared, string path)
    {
        try
        {
            File.Move(prepared, path, overwrite: true);
        }
        catch
        {
            File.Delete(prepared);
            throw;
        }
    }

    private static SourceProblem Problem(string path, string why) => new(SourceProblemCodes.NotWritten, path, NotWritten, why);
}
