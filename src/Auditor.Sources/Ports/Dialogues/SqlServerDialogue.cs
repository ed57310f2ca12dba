using System.Buffers.Binary;
using System.Globalization;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// Microsoft SQL Server: PRELOGIN of the Tabular Data Stream (MS-TDS section 2.2.6.5), which asks for version and encryption before any
/// login.
/// </summary>
internal sealed class SqlServerDialogue : Dialogue
{
    // Packet type 18, last of its message, 26 bytes; options VERSION at 11 and ENCRYPTION at 17; version 0, encryption "on".
    private static readonly byte[] PreLogin = [0x12, 1, 0, 26, 0, 0, 0, 0, 0, 0, 11, 0, 6, 1, 0, 17, 0, 1, 0xff, 0, 0, 0, 0, 0, 0, 1];

    public override Turn Begin() => Turn.Send(PreLogin);

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < 8) return MoreOr(received, state);
        var length = BinaryPrimitives.ReadUInt16BigEndian(received[2..]);
        if (received[0] != 4 || received[1] != 1 || length is < 20 or > 1024) return Foreign(received, state);
        if (received.Length < length) return MoreOr(received, state);
        return Facts(received[8..length]) is { } facts ? Turn.Done(facts) : Foreign(received, state);
    }

    private static ServiceFacts? Facts(ReadOnlySpan<byte> options)
    {
        var version = Option(options, 0, 4);
        var encryption = Option(options, 1, 1);
        if (version.IsEmpty) return null;
        return new ServiceFacts
        {
            Service = "mssql",
            Version = string.Create(CultureInfo.InvariantCulture,
                $"{version[0]}.{version[1]}.{BinaryPrimitives.ReadUInt16BigEndian(version[2..])}"),
            AuthenticationUnknown = "only a login could tell whether an account has no password, and none is tried",
            Tls = encryption.IsEmpty ? null : Use(encryption[0]),
        };
    }

    /// <summary>ENCRYPT_OFF still protects the login, so that TLS is there.</summary>
    private static string Use(byte encryption) => encryption switch { 2 => TlsUse.None, 3 => TlsUse.Required, _ => TlsUse.Offered };

    private static ReadOnlySpan<byte> Option(ReadOnlySpan<byte> options, byte wanted, int least)
    {
        for (var at = 0; at + 5 <= options.Length && options[at] != 0xff; at += 5)
        {
            var (offset, length) = (BinaryPrimitives.ReadUInt16BigEndian(options[(at + 1)..]),
                BinaryPrimitives.ReadUInt16BigEndian(options[(at + 3)..]));
            if (options[at] == wanted && length >= least && offset + length <= options.Length) return options.Slice(offset, length);
        }

        return [];
    }
}
