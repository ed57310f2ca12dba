using System.Runtime.InteropServices;
using System.Text;

namespace Auditor.Sources.Folder;

/// <summary>
/// Says what stands at a path without opening it and without following a link. The class library does not tell a pipe
/// from a file, and opening a pipe blocks; Linux is asked itself (statx(2)). Elsewhere a special file shows as a file of size 0,
/// and files of size 0 are never opened.
/// </summary>
internal static partial class FileProbe
{
    private const int NoError = 0, NotFound = 2, NotAFolder = 20;
    private const int CurrentFolder = -100, DoNotFollow = 0x100;
    private const int ShortPath = 512;
    private const uint TypeOwnerAndSize = 0x1 | 0x8 | 0x10 | 0x200;

    public static FileFacts At(string path) => OperatingSystem.IsLinux() ? AtLinux(path) : AtElsewhere(path);

    /// <summary>Hands a file to another owner; false when the system refuses.</summary>
    public static bool ChangeOwner(string path, FileFacts owner) =>
        !OperatingSystem.IsLinux() || ChangeOwner(in Terminated(path, stackalloc byte[ShortPath])[0], owner.Owner, owner.Group) == 0;

    private static FileFacts AtLinux(string path)
    {
        var error = Status(CurrentFolder, in Terminated(path, stackalloc byte[ShortPath])[0], DoNotFollow, TypeOwnerAndSize, out var status) == 0
            ? NoError
            : Marshal.GetLastPInvokeError();
        return error switch
        {
            NoError => new FileFacts(KindOf(status.Mode), (long)status.Size, status.Owner, status.Group),
            NotFound or NotAFolder => new FileFacts(EntryKind.Missing),
            _ => new FileFacts(EntryKind.Unreadable),
        };
    }

    /// <summary>The type bits of inode(7).</summary>
    private static EntryKind KindOf(ushort mode) => (mode & 0xF000) switch
    {
        0x8000 => EntryKind.File,
        0x4000 => EntryKind.Folder,
        0xA000 => EntryKind.Link,
        _ => EntryKind.Special,
    };

    private static FileFacts AtElsewhere(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null) return new FileFacts(EntryKind.Link);
        if (file.Exists) return new FileFacts(EntryKind.File, file.Length);
        return new FileFacts(Directory.Exists(path) ? EntryKind.Folder : EntryKind.Missing);
    }

    /// <summary>The path in UTF-8 with a zero behind it.</summary>
    private static Span<byte> Terminated(string path, Span<byte> room)
    {
        if (Encoding.UTF8.GetMaxByteCount(path.Length) >= room.Length) room = new byte[Encoding.UTF8.GetByteCount(path) + 1];
        var length = Encoding.UTF8.GetBytes(path, room);
        room[length] = 0;
        return room;
    }

    [LibraryImport("libc", EntryPoint = "statx", SetLastError = true)]
    private static partial int Status(int folder, in byte path, int flags, uint mask, out LinuxFileStatus status);

    [LibraryImport("libc", EntryPoint = "lchown")]
    private static partial int ChangeOwner(in byte path, uint owner, uint group);
}
