using System.Runtime.InteropServices;

namespace Auditor.Sources.Folder;

/// <summary>The fields in use of <c>struct statx</c>, whose layout is the same on every architecture (linux/stat.h).</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal readonly struct LinuxFileStatus
{
    [FieldOffset(20)]
    public readonly uint Owner;

    [FieldOffset(24)]
    public readonly uint Group;

    [FieldOffset(28)]
    public readonly ushort Mode;

    [FieldOffset(40)]
    public readonly ulong Size;
}
