using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>Field tables of AMQP 0-9-1 (section 4.2.5.5) as RabbitMQ writes them.</summary>
internal static class AmqpTable
{
    /// <summary>The texts among the fields, up to the first field of a type that is not known here.</summary>
    public static Dictionary<string, string> Texts(ReadOnlySpan<byte> table)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        while (table.Length > 2)
        {
            var nameEnd = table[0] + 1;
            if (nameEnd + 1 > table.Length) break;
            var value = table[(nameEnd + 1)..];
            var length = Length(table[nameEnd], value);
            if (length < 0 || length > value.Length) break;
            if (table[nameEnd] == 'S') found[Ascii.Text(table[1..nameEnd])] = Ascii.Text(value[4..length]);
            table = value[length..];
        }

        return found;
    }

    /// <summary>A text behind its length of four bytes; null when it is not whole.</summary>
    public static string? LongText(ReadOnlySpan<byte> bytes)
    {
        var length = Length((byte)'S', bytes);
        return length < 4 || length > bytes.Length ? null : Ascii.Text(bytes[4..length]);
    }

    private static int Length(byte type, ReadOnlySpan<byte> value) => (char)type switch
    {
        'S' or 'F' or 'A' => Prefixed(value),
        't' or 'b' or 'B' => 1,
        's' or 'u' => 2,
        'I' or 'i' or 'f' => 4,
        'l' or 'L' or 'd' or 'T' => 8,
        'V' => 0,
        _ => -1,
    };

    private static int Prefixed(ReadOnlySpan<byte> value)
    {
        if (value.Length < 4) return -1;
        var length = BinaryPrimitives.ReadUInt32BigEndian(value);
        return length > value.Length ? -1 : (int)length + 4;
    }
}
