using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;

namespace Auditor.Rules.Packs.Binary;

/// <summary>Collects the body of a pack and its strings.</summary>
internal sealed class PackOutput
{
    private readonly ArrayBufferWriter<byte> body = new();
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly List<string> strings = [];

    public void Number(int value) => Number(body, value);

    public void Flag(bool value) => Number(value ? 1 : 0);

    public void Text(string value)
    {
        if (!numbers.TryGetValue(value, out var number))
        {
            numbers[value] = number = strings.Count;
            strings.Add(value);
        }

        Number(number);
    }

    public void OptionalText(string? value) => Optional(value, Text);

    public void Texts(ImmutableArray<string> values) => List(values, Text);

    public void Optional<T>(T? value, Action<T> write)
        where T : class
    {
        Flag(value is not null);
        if (value is not null) write(value);
    }

    public void List<T>(ImmutableArray<T> items, Action<T> write)
    {
        Number(items.Length);
        foreach (var item in items) write(item);
    }

    public byte[] ToPack(PackContent content)
    {
        var pack = new ArrayBufferWriter<byte>();
        pack.Write(PackFormat.Magic);
        pack.Write<byte>([PackFormat.Version, (byte)content, 0, 0, 0, 0, 0, 0, 0, 0]);
        Number(pack, strings.Count);
        foreach (var text in strings) TableText(pack, text);
        pack.Write(body.WrittenSpan);
        var bytes = pack.WrittenSpan.ToArray();
        var sum = PackFormat.Checksum(bytes.AsSpan(PackFormat.HeadLength));
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(PackFormat.ChecksumAt), sum);
        return bytes;
    }

    private static void TableText(ArrayBufferWriter<byte> output, string text)
    {
        Number(output, Encoding.UTF8.GetByteCount(text));
        Encoding.UTF8.GetBytes(text, output);
    }

    private static void Number(ArrayBufferWriter<byte> output, int value)
    {
        var rest = (uint)value;
        for (; rest >= 0x80; rest >>= 7) output.Write<byte>([(byte)(rest | 0x80)]);
        output.Write<byte>([(byte)rest]);
    }
}
