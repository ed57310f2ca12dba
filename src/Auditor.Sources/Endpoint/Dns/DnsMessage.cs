using System.Buffers.Binary;
using System.Globalization;
using System.Net;
using System.Text;

namespace Auditor.Sources.Endpoint.Dns;

/// <summary>Questions to name servers and their answers as bytes (RFC 1035, section 4; RFC 6891 for their size; RFC 8659 for CAA). Pure and total.</summary>
internal static class DnsMessage
{
    private const int Head = 12;
    private const int MostRecords = 64;
    private const int MostPointers = 32;

    private static readonly string[] Statuses = ["NOERROR", "FORMERR", "SERVFAIL", "NXDOMAIN", "NOTIMP", "REFUSED"];

    /// <returns>Null when the name cannot be asked for: a label is empty or too long.</returns>
    public static byte[]? Question(ushort id, string name, DnsType type)
    {
        var bytes = new List<byte> { (byte)(id >> 8), (byte)id, 1, 0, 0, 1, 0, 0, 0, 0, 0, 1 };
        foreach (var label in name.TrimEnd('.').Split('.'))
        {
            if (label.Length is 0 or > 63 || !Ascii.IsValid(label)) return null;
            bytes.Add((byte)label.Length);
            bytes.AddRange(Encoding.ASCII.GetBytes(label));
        }

        const byte Opt = 41;
        bytes.AddRange([0, (byte)((int)type >> 8), (byte)type, 0, 1]);
        bytes.AddRange([0, 0, Opt, 4, 208, 0, 0, 0, 0, 0, 0]);
        return [.. bytes];
    }

    /// <summary>Null when the bytes are no answer to the question with this number.</summary>
    public static DnsAnswer? Read(ReadOnlySpan<byte> bytes, ushort id)
    {
        if (bytes.Length < Head || BinaryPrimitives.ReadUInt16BigEndian(bytes) != id || (bytes[2] & 0x80) == 0) return null;
        var status = (bytes[3] & 15) < Statuses.Length ? Statuses[bytes[3] & 15] : string.Create(CultureInfo.InvariantCulture, $"RCODE{bytes[3] & 15}");
        var at = Head;
        for (var i = BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]); i > 0; i--)
        {
            if (ReadName(bytes, ref at) is null || at + 4 > bytes.Length) return null;
            at += 4;
        }

        var records = new List<DnsRecord>();
        for (var i = Math.Min(MostRecords, (int)BinaryPrimitives.ReadUInt16BigEndian(bytes[6..])); i > 0 && ReadRecord(bytes, ref at) is { } record; i--)
        {
            if (record.Type != DnsType.None) records.Add(record);
        }

        return new DnsAnswer(status, (bytes[2] & 2) != 0, [.. records]);
    }

    private static DnsRecord? ReadRecord(ReadOnlySpan<byte> bytes, ref int at)
    {
        if (ReadName(bytes, ref at) is not { } name || at + 10 > bytes.Length) return null;
        var type = (DnsType)BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]);
        var ttl = BinaryPrimitives.ReadUInt32BigEndian(bytes[(at + 4)..]);
        var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[(at + 8)..]);
        var data = at += 10;
        if (data + length > bytes.Length) return null;
        at += length;
        var value = Value(bytes, type, data, length);
        return new DnsRecord(name, value is null ? DnsType.None : type, ttl, value ?? "");
    }

    private static string? Value(ReadOnlySpan<byte> bytes, DnsType type, int data, int length)
    {
        var content = bytes.Slice(data, length);
        return type switch
        {
            DnsType.A when length == 4 => new IPAddress(content).ToString(),
            DnsType.Aaaa when length == 16 => new IPAddress(content).ToString(),
            DnsType.Cname or DnsType.Ns => ReadName(bytes, ref data),
            DnsType.Caa when length >= 2 && length >= 2 + content[1] =>
                string.Create(CultureInfo.InvariantCulture, $"{content[0]} {Encoding.Latin1.GetString(content.Slice(2, content[1]))} \"{Encoding.Latin1.GetString(content[(2 + content[1])..])}\""),
            _ => null,
        };
    }

    /// <summary>A name with its pointers; each leads further back, and there are not many.</summary>
    private static string? ReadName(ReadOnlySpan<byte> bytes, ref int at)
    {
        var name = new StringBuilder();
        var (place, pointers, behind) = (at, 0, -1);
        while (place < bytes.Length)
        {
            int length = bytes[place];
            if (length == 0)
            {
                at = behind < 0 ? place + 1 : behind;
                return name.ToString();
            }

            if (length >= 0xC0)
            {
                if (place + 1 >= bytes.Length || ++pointers > MostPointers) return null;
                if (behind < 0) behind = place + 2;
                place = ((length & 0x3F) << 8) | bytes[place + 1];
            }
            else
            {
                if (length > 63 || place + 1 + length > bytes.Length || name.Length > 255) return null;
                if (name.Length > 0) name.Append('.');
                name.Append(Encoding.Latin1.GetString(bytes.Slice(place + 1, length)));
                place += 1 + length;
            }
        }

        return null;
    }
}
