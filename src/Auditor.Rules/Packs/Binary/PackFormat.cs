using System.Buffers.Binary;
using System.Numerics;

namespace Auditor.Rules.Packs.Binary;

/// <summary>
/// The head of a pack: four bytes of magic, a version byte, a content byte, eight bytes of checksum of all that follows; then the
/// number of strings, the strings in UTF-8 with their length before them, and the body, in which a string is a number.
/// Numbers are 7 bits to the byte, the lowest first.
/// </summary>
internal static class PackFormat
{
    public const byte Version = 3;
    public const int HeadLength = 14;
    public const int ChecksumAt = 6;

    public static ReadOnlySpan<byte> Magic => "AUDP"u8;

    /// <summary>FNV-1a over words of eight bytes, turned so that high bits reach low ones. One changed word always changes it.</summary>
    public static ulong Checksum(ReadOnlySpan<byte> bytes)
    {
        const ulong prime = 1099511628211;
        var sum = 14695981039346656037UL ^ (ulong)bytes.Length;
        for (; bytes.Length >= sizeof(ulong); bytes = bytes[sizeof(ulong)..])
            sum = BitOperations.RotateLeft((sum ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes)) * prime, 29);
        foreach (var one in bytes) sum = BitOperations.RotateLeft((sum ^ one) * prime, 29);
        return sum;
    }
}
