using System.Buffers.Binary;
using System.Text;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Answers of servers, written down from the specifications of their protocols.</summary>
internal static class Packets
{
    public static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);

    public static byte[] Join(params byte[][] parts) => [.. parts.SelectMany(part => part)];

    public static byte[] Big16(int value)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, (ushort)value);
        return bytes;
    }

    public static byte[] Big32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32BigEndian(bytes, value);
        return bytes;
    }

    public static byte[] Little32(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }

    /// <summary>A message of PostgreSQL: type, length with itself, body.</summary>
    public static byte[] Postgres(char type, params byte[][] body) => Join([(byte)type], Big32(4 + body.Sum(part => part.Length)), Join(body));

    public static byte[] PostgresError(string state, string message) =>
        Postgres('E', Text($"SFATAL\0VFATAL\0C{state}\0M{message}\0\0"));

    /// <summary>Protocol::HandshakeV10 of MySQL with its header of four bytes.</summary>
    public static byte[] MySqlGreeting(string version, int capabilities)
    {
        byte[] payload =
        [
            10, .. Text(version + "\0"), 42, 0, 0, 0, .. Text("abcdefgh"), 0, (byte)capabilities, (byte)(capabilities >> 8), 45, 2, 0, 0xff, 0x81, 21,
            .. new byte[10], .. Text("ijklmnopqrst\0caching_sha2_password\0"),
        ];
        return [(byte)payload.Length, 0, 0, 0, .. payload];
    }

    public static byte[] MySqlError(int code, string message)
    {
        byte[] payload = [0xff, (byte)code, (byte)(code >> 8), .. Text(message)];
        return [(byte)payload.Length, 0, 0, 0, .. payload];
    }

    /// <summary>OP_MSG of MongoDB in answer to a request.</summary>
    public static byte[] Mongo(int responseTo, params byte[][] elements)
    {
        byte[] document = [.. Little32(elements.Sum(part => part.Length) + 5), .. Join(elements), 0];
        return [.. Little32(document.Length + 21), .. Little32(77), .. Little32(responseTo), .. Little32(2013), .. Little32(0), 0, .. document];
    }

    public static byte[] BsonDouble(string name, double value) => [1, .. Text(name + "\0"), .. BitConverter.GetBytes(value)];

    public static byte[] BsonInt(string name, int value) => [0x10, .. Text(name + "\0"), .. Little32(value)];

    public static byte[] BsonText(string name, string value) => [2, .. Text(name + "\0"), .. Little32(value.Length + 1), .. Text(value + "\0")];

    /// <summary>Connection.Start of AMQP 0-9-1.</summary>
    public static byte[] AmqpStart(string product, string version, string mechanisms)
    {
        byte[] table = [.. AmqpField("product", product), .. AmqpField("version", version), 12, .. Text("capabilities"), (byte)'F', .. Big32(0)];
        byte[] payload = [0, 10, 0, 10, 0, 9, .. Big32(table.Length), .. table, .. Big32(mechanisms.Length), .. Text(mechanisms), .. Big32(5), .. Text("en_US")];
        return [1, 0, 0, .. Big32(payload.Length), .. payload, 0xce];
    }

    /// <summary>SSH_MSG_KEXINIT in its packet, with one list for both directions.</summary>
    public static byte[] KexInit(string kex, string hostKeys, string ciphers, string macs)
    {
        byte[] payload =
        [
            20, .. new byte[16], .. NameList(kex), .. NameList(hostKeys), .. NameList(ciphers), .. NameList(ciphers), .. NameList(macs), .. NameList(macs),
            .. NameList("none,zlib@openssh.com"), .. NameList("none,zlib@openssh.com"), .. NameList(""), .. NameList(""), 0, 0, 0, 0, 0,
        ];
        var padding = 8 - ((payload.Length + 5) % 8) + 4;
        return [.. Big32(payload.Length + padding + 1), (byte)padding, .. payload, .. new byte[padding]];
    }

    public static byte[] Http(string status, string headers, string body) =>
        Text($"HTTP/1.1 {status}\r\n{headers}Content-Length: {body.Length}\r\n\r\n{body}");

    private static byte[] AmqpField(string name, string value) => [(byte)name.Length, .. Text(name), (byte)'S', .. Big32(value.Length), .. Text(value)];

    private static byte[] NameList(string names) => [.. Big32(names.Length), .. Text(names)];
}
