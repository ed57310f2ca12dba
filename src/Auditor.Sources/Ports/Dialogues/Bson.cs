using System.Buffers.Binary;
using System.Text;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>As much of BSON (bsonspec.org, version 1.1) as two commands and their replies need.</summary>
internal static class Bson
{
    public static byte[] Command(string name) => Document([.. Int(name, 1), .. Text("$db", "admin")]);

    /// <summary>Only names, and of these none: no database has an empty name.</summary>
    public static byte[] ListDatabases() =>
        Document([.. Int("listDatabases", 1), .. Flag("nameOnly"), .. Nested("filter", Text("name", "")), .. Text("$db", "admin")]);

    /// <summary>
    /// The elements <c>ok</c>, <c>code</c> and <c>errmsg</c> of a document's first level; those behind something that is no BSON are not
    /// seen.
    /// </summary>
    public static MongoReply Reply(ReadOnlySpan<byte> document)
    {
        var reply = new MongoReply();
        var rest = document[4..];
        while (rest.Length > 1 && rest[0] != 0)
        {
            var end = rest[1..].IndexOf((byte)0) + 1;
            if (end <= 0) break;
            var value = rest[(end + 1)..];
            var length = Length(rest[0], value);
            if (length < 0 || length > value.Length) break;
            reply = With(reply, rest[0], rest[1..end], value[..length]);
            rest = value[length..];
        }

        return reply;
    }

    private static MongoReply With(MongoReply reply, byte type, ReadOnlySpan<byte> name, ReadOnlySpan<byte> value)
    {
        if (name.SequenceEqual("ok"u8)) return reply with { Ok = Number(type, value) };
        if (name.SequenceEqual("code"u8)) return reply with { Code = (int?)Number(type, value) };
        return name.SequenceEqual("errmsg"u8) && type == 2 && value.Length > 5 ? reply with { Message = Ascii.Shown(value[4..^1]) } : reply;
    }

    private static double? Number(byte type, ReadOnlySpan<byte> value) => type switch
    {
        0x01 => BinaryPrimitives.ReadDoubleLittleEndian(value),
        0x08 => value[0],
        0x10 => BinaryPrimitives.ReadInt32LittleEndian(value),
        _ => null,
    };

    /// <summary>Bytes of a value; -1 when its type is not known or its length is impossible.</summary>
    private static int Length(byte type, ReadOnlySpan<byte> value) => type switch
    {
        0x01 or 0x09 or 0x11 or 0x12 => 8,
        0x02 or 0x0d or 0x0e => Prefixed(value, 4),
        0x03 or 0x04 => Prefixed(value, 0),
        0x05 => Prefixed(value, 5),
        0x07 => 12,
        0x08 => 1,
        0x0a or 0x06 => 0,
        0x10 => 4,
        0x13 => 16,
        _ => -1,
    };

    private static int Prefixed(ReadOnlySpan<byte> value, int more)
    {
        if (value.Length < 4) return -1;
        var length = BinaryPrimitives.ReadInt32LittleEndian(value);
        return length < 0 || length > value.Length ? -1 : Math.Max(4, length + more);
    }

    private static byte[] Int(string name, int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return [0x10, .. Name(name), .. bytes];
    }

    private static byte[] Flag(string name) => [0x08, .. Name(name), 1];

    private static byte[] Text(string name, string value)
    {
        var bytes = new byte[4 + value.Length + 1];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value.Length + 1);
        Encoding.ASCII.GetBytes(value, bytes.AsSpan(4));
        return [0x02, .. Name(name), .. bytes];
    }

    private static byte[] Nested(string name, byte[] elements) => [0x03, .. Name(name), .. Document(elements)];

    private static byte[] Name(string name) => [.. Encoding.ASCII.GetBytes(name), 0];

    private static byte[] Document(byte[] elements)
    {
        var document = new byte[4 + elements.Length + 1];
        BinaryPrimitives.WriteInt32LittleEndian(document, document.Length);
        elements.CopyTo(document, 4);
        return document;
    }
}
