using System.Buffers.Binary;
using System.Text;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>
/// Writes the first message of a handshake, byte by byte: a library would refuse to offer what it finds too weak, and the server would look better than it is.
/// RFC 8446, section 4.1.2; RFC 5246, section 7.4.1.2; for SSL 2 RFC 6101, appendix E.
/// </summary>
internal sealed class HelloWriter
{
    private const int RandomLength = 32;

    // SSL 2 names its ciphers with three bytes (RFC 6101, appendix E.1): RC4, RC2, IDEA, DES and 3DES with MD5.
    private static readonly byte[] Ssl2Ciphers = [1, 0, 0x80, 2, 0, 0x80, 3, 0, 0x80, 4, 0, 0x80, 5, 0, 0x80, 6, 0, 0x40, 7, 0, 0xC0];

    // x25519, secp256r1, secp384r1, secp521r1, ffdhe2048.
    private static readonly ushort[] Groups = [0x001D, 0x0017, 0x0018, 0x0019, 0x0100];

    // Strong ones first; those with SHA-1 and MD5 so that an old server is not refused for its certificate.
    private static readonly ushort[] Signatures = [0x0403, 0x0503, 0x0603, 0x0804, 0x0805, 0x0806, 0x0401, 0x0501, 0x0601, 0x0203, 0x0201, 0x0202, 0x0101];

    private readonly List<byte> bytes = [];

    /// <param name="serverName">Null for an address: it is not sent then (RFC 6066, section 3).</param>
    /// <param name="random">32 bytes; the first of a key share as well, which is never used.</param>
    public static byte[] Write(TlsVersion version, ReadOnlySpan<ushort> ciphers, string? serverName, ReadOnlySpan<byte> random) =>
        version == TlsVersion.Ssl2 ? WriteSsl2(random) : new HelloWriter().WriteRecord(version, ciphers, serverName, random);

    private static byte[] WriteSsl2(ReadOnlySpan<byte> random)
    {
        const int Challenge = 16;
        byte[] head = [0x80, (byte)(9 + Ssl2Ciphers.Length + Challenge), 1, 0, 2, 0, (byte)Ssl2Ciphers.Length, 0, 0, 0, Challenge];
        return [.. head, .. Ssl2Ciphers, .. random[..Challenge]];
    }

    private byte[] WriteRecord(TlsVersion version, ReadOnlySpan<ushort> ciphers, string? serverName, ReadOnlySpan<byte> random)
    {
        bytes.Add(22);
        Add16(version == TlsVersion.Ssl3 ? 0x0300 : 0x0301);
        var record = Begin(2);
        bytes.Add(1);
        var message = Begin(3);
        Add16((int)(version == TlsVersion.Tls13 ? TlsVersion.Tls12 : version));
        bytes.AddRange(random[..RandomLength]);
        WriteSession(version, random);
        WriteCiphers(ciphers, version);
        bytes.AddRange([1, 0]);
        if (version != TlsVersion.Ssl3) WriteExtensions(version, serverName, random);
        End(message, 3);
        End(record, 2);
        return [.. bytes];
    }

    /// <summary>TLS 1.3 through middleboxes wants a session id (RFC 8446, appendix D.4).</summary>
    private void WriteSession(TlsVersion version, ReadOnlySpan<byte> random)
    {
        bytes.Add((byte)(version == TlsVersion.Tls13 ? RandomLength : 0));
        if (version == TlsVersion.Tls13) bytes.AddRange(random[..RandomLength]);
    }

    private void WriteCiphers(ReadOnlySpan<ushort> ciphers, TlsVersion version)
    {
        var list = Begin(2);
        foreach (var cipher in ciphers) Add16(cipher);
        if (version != TlsVersion.Tls13) Add16(0x00FF);
        End(list, 2);
    }

    private void WriteExtensions(TlsVersion version, string? serverName, ReadOnlySpan<byte> random)
    {
        var all = Begin(2);
        if (serverName is not null) WriteServerName(serverName);
        WriteNumbers(10, Groups);
        Extension(11, [1, 0]);
        if (version >= TlsVersion.Tls12) WriteNumbers(13, Signatures);
        if (version == TlsVersion.Tls13)
        {
            Extension(43, [2, 3, 4]);
            Extension(51, [0, 36, 0, 0x1D, 0, 32, .. random[..RandomLength]]);
        }

        End(all, 2);
    }

    private void WriteServerName(string name)
    {
        var host = Encoding.ASCII.GetBytes(name);
        Add16(0);
        var extension = Begin(2);
        var list = Begin(2);
        bytes.Add(0);
        Add16(host.Length);
        bytes.AddRange(host);
        End(list, 2);
        End(extension, 2);
    }

    private void WriteNumbers(int type, ushort[] numbers)
    {
        Add16(type);
        var extension = Begin(2);
        var list = Begin(2);
        foreach (var number in numbers) Add16(number);
        End(list, 2);
        End(extension, 2);
    }

    private void Extension(int type, ReadOnlySpan<byte> content)
    {
        Add16(type);
        Add16(content.Length);
        bytes.AddRange(content);
    }

    private void Add16(int value)
    {
        Span<byte> two = stackalloc byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(two, (ushort)value);
        bytes.AddRange(two);
    }

    /// <summary>Room for a length that is known at the end.</summary>
    private int Begin(int width)
    {
        for (var i = 0; i < width; i++) bytes.Add(0);
        return bytes.Count;
    }

    private void End(int start, int width)
    {
        var length = bytes.Count - start;
        for (var i = 1; i <= width; i++, length >>= 8) bytes[start - i] = (byte)length;
    }
}
