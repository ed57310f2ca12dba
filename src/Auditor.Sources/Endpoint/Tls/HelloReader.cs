using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>
/// Reads a server's first messages (RFC 5246, section 7.4; RFC 8446, section 4.1.3; for SSL 2 RFC 6101, appendix E). Pure and total:
/// any bytes give an answer, that more are needed is one of them.
/// </summary>
internal static class HelloReader
{
    /// <summary>A server that needs more for its hello and certificates is not read on.</summary>
    public const int MostBytes = 96 * 1024;

    private const int RecordHead = 5;
    private const int LongestRecord = 16 * 1024 + 2048;
    private const byte Alert = 21;
    private const byte Handshake = 22;

    /// <param name="isEnd">Nothing comes behind these bytes.</param>
    public static HelloAnswer Read(ReadOnlySpan<byte> bytes, bool isEnd)
    {
        var answer = bytes.Length >= 3 && bytes[0] >= 0x80 && bytes[2] == 4 ? ReadSsl2(bytes) : ReadRecords(bytes);
        if (answer.Kind != HelloAnswerKind.Open || (!isEnd && bytes.Length < MostBytes)) return answer;
        if (answer.Version != TlsVersion.None) return answer with { Kind = HelloAnswerKind.Accepted };
        return bytes.IsEmpty ? new HelloAnswer(HelloAnswerKind.Refused) : NotTls("its answer ends in the middle of a TLS record");
    }

    private static HelloAnswer ReadSsl2(ReadOnlySpan<byte> bytes) => bytes.Length < 7
        ? new HelloAnswer(HelloAnswerKind.Open)
        : new HelloAnswer(HelloAnswerKind.Accepted) { Version = (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(bytes[5..]) };

    private static HelloAnswer ReadRecords(ReadOnlySpan<byte> bytes)
    {
        var messages = new List<byte>();
        while (bytes.Length > 0)
        {
            if (Strange(bytes) is { } because) return NotTls(because);
            if (bytes.Length < RecordHead) break;
            var length = BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]);
            var content = bytes[RecordHead..][..Math.Min(length, bytes.Length - RecordHead)];
            if (bytes[0] == Alert) return messages.Count == 0 && content.Length >= 2 ? new HelloAnswer(HelloAnswerKind.Refused) : ReadMessages([.. messages], true);
            if (bytes[0] != Handshake) return ReadMessages([.. messages], true);
            messages.AddRange(content);
            if (bytes.Length < RecordHead + length) break;
            bytes = bytes[(RecordHead + length)..];
        }

        return ReadMessages([.. messages], false);
    }

    /// <summary>What makes a record none of TLS.</summary>
    private static string? Strange(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("HTTP/"u8)) return "it answers with plain HTTP";
        if (bytes[0] is < 20 or > 23 || (bytes.Length > 1 && bytes[1] != 3)) return "it answers with something that is no TLS";
        return bytes.Length >= RecordHead && BinaryPrimitives.ReadUInt16BigEndian(bytes[3..]) > LongestRecord ? "its TLS record is longer than any may be" : null;
    }

    /// <param name="isLast">Nothing in the clear comes behind these messages.</param>
    private static HelloAnswer ReadMessages(ReadOnlySpan<byte> messages, bool isLast)
    {
        var answer = new HelloAnswer(isLast ? HelloAnswerKind.Accepted : HelloAnswerKind.Open);
        while (messages.Length >= 4)
        {
            var length = (messages[1] << 16) | BinaryPrimitives.ReadUInt16BigEndian(messages[2..]);
            if (messages.Length < 4 + length) break;
            answer = ReadMessage(answer, messages[0], messages.Slice(4, length));
            if (answer.Kind is HelloAnswerKind.NotTls || (answer.Version == TlsVersion.Tls13 && answer.Kind == HelloAnswerKind.Accepted)) return answer;
            messages = messages[(4 + length)..];
        }

        return answer.Version == TlsVersion.None && isLast ? NotTls("it skips the hello") : answer;
    }

    private static HelloAnswer ReadMessage(HelloAnswer answer, byte type, ReadOnlySpan<byte> body) => type switch
    {
        2 => ReadHello(answer, body),
        11 => answer with { Certificates = ReadCertificates(body) },
        12 => answer with { PrimeBits = ReadPrime(answer, body) },
        14 => answer with { Kind = HelloAnswerKind.Accepted },
        _ => answer,
    };

    private static HelloAnswer ReadHello(HelloAnswer answer, ReadOnlySpan<byte> body)
    {
        const int Fixed = 35;
        if (body.Length < Fixed || body.Length < Fixed + body[34] + 3) return NotTls("its hello is too short");
        var version = (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(body);
        var rest = body[(Fixed + body[34])..];
        answer = answer with { Cipher = BinaryPrimitives.ReadUInt16BigEndian(rest), Version = version };
        return rest.Length > 5 && SelectedVersion(rest[5..]) is { } chosen ? answer with { Kind = HelloAnswerKind.Accepted, Version = chosen } : answer;
    }

    /// <summary>The extension supported_versions, by which TLS 1.3 says so.</summary>
    private static TlsVersion? SelectedVersion(ReadOnlySpan<byte> extensions)
    {
        while (extensions.Length >= 4)
        {
            var length = BinaryPrimitives.ReadUInt16BigEndian(extensions[2..]);
            if (extensions.Length < 4 + length) return null;
            if (BinaryPrimitives.ReadUInt16BigEndian(extensions) == 43 && length == 2) return (TlsVersion)BinaryPrimitives.ReadUInt16BigEndian(extensions[4..]);
            extensions = extensions[(4 + length)..];
        }

        return null;
    }

    private static ImmutableArray<byte[]> ReadCertificates(ReadOnlySpan<byte> body)
    {
        const int MostCertificates = 20;
        var found = ImmutableArray.CreateBuilder<byte[]>();
        for (var rest = body.Length > 3 ? body[3..] : []; rest.Length > 3 && found.Count < MostCertificates;)
        {
            var length = (rest[0] << 16) | BinaryPrimitives.ReadUInt16BigEndian(rest[1..]);
            if (length > rest.Length - 3) break;
            found.Add(rest.Slice(3, length).ToArray());
            rest = rest[(3 + length)..];
        }

        return found.ToImmutable();
    }

    /// <summary>ServerDHParams begin with the prime (RFC 5246, section 7.4.3).</summary>
    private static int ReadPrime(HelloAnswer answer, ReadOnlySpan<byte> body)
    {
        if (!CipherSuites.All.Any(suite => suite.Code == answer.Cipher && suite.IsFiniteFieldExchange) || body.Length < 2) return 0;
        var length = BinaryPrimitives.ReadUInt16BigEndian(body);
        if (body.Length < 2 + length) return 0;
        var prime = body.Slice(2, length).TrimStart((byte)0);
        return prime.IsEmpty ? 0 : (prime.Length * 8) - byte.LeadingZeroCount(prime[0]);
    }

    private static HelloAnswer NotTls(string because) => new(HelloAnswerKind.NotTls) { Because = because };
}
