using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Text;

namespace Auditor.Rules.Packs.Binary;

/// <summary>Reads a pack from its bytes. Whatever is not as it was written throws <see cref="InvalidDataException"/>.</summary>
internal sealed class PackInput
{
    private readonly byte[] bytes;
    private readonly string[] strings;
    private int at = PackFormat.HeadLength;

    public PackInput(byte[] bytes, PackContent content)
    {
        this.bytes = bytes;
        CheckHead(content);
        strings = new string[Count()];
        for (var i = 0; i < strings.Length; i++) strings[i] = TableText();
    }

    public int Number()
    {
        var value = 0U;
        for (var shift = 0; shift < 35; shift += 7)
        {
            if (at >= bytes.Length) throw Damaged("it ends too early");
            var one = bytes[at++];
            value |= (one & 0x7FU) << shift;
            if (one < 0x80) return (int)value;
        }

        throw Damaged("a number is too long");
    }

    /// <summary>A number from 0 to below the limit.</summary>
    public int Below(int limit) => Number() is var value && (uint)value < (uint)limit ? value : throw Damaged($"a number is not below {limit}");

    public bool Flag() => Below(2) == 1;

    public string Text() => strings[Below(strings.Length)];

    public string? OptionalText() => Flag() ? Text() : null;

    public T? Optional<T>(Func<PackInput, T> read)
        where T : class => Flag() ? read(this) : null;

    public ImmutableArray<string> Texts() => List(static input => input.Text());

    public ImmutableArray<T> List<T>(Func<PackInput, T> read)
    {
        var count = Count();
        if (count == 0) return [];
        var items = new T[count];
        for (var i = 0; i < count; i++) items[i] = read(this);
        return ImmutableCollectionsMarshal.AsImmutableArray(items);
    }

    /// <summary>There must be nothing left.</summary>
    public void End()
    {
        if (at != bytes.Length) throw Damaged("something follows its end");
    }

    private void CheckHead(PackContent content)
    {
        if (bytes.Length < PackFormat.HeadLength || !bytes.AsSpan().StartsWith(PackFormat.Magic)) throw Damaged("it does not begin as one");
        if (bytes[4] != PackFormat.Version) throw Damaged($"its version is {bytes[4]}, readable is {PackFormat.Version}");
        if (bytes[5] != (byte)content) throw Damaged($"it does not hold {content.ToString().ToLowerInvariant()}");
        var sum = BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(PackFormat.ChecksumAt));
        if (sum != PackFormat.Checksum(bytes.AsSpan(PackFormat.HeadLength))) throw Damaged("its checksum differs");
    }

    /// <summary>How many items follow; each has at least a byte, so a wrong number cannot claim memory.</summary>
    private int Count() => Below(bytes.Length - at + 1);

    private string TableText()
    {
        var length = Number();
        if ((uint)length > (uint)(bytes.Length - at)) throw Damaged("a text is longer than the rest");
        at += length;
        return Encoding.UTF8.GetString(bytes, at - length, length);
    }

    private static InvalidDataException Damaged(string what) => new($"The rule pack is damaged: {what}.");
}
