using System.Buffers.Binary;
using System.Globalization;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// The greeting of MySQL and MariaDB (client/server protocol, "Protocol::HandshakeV10"): it comes unasked, and nothing is said to it.
/// Whether an account has no password only a login could tell.
/// </summary>
internal sealed class MySqlDialogue : Dialogue
{
    private const int LongestGreeting = 1024;
    private const int SslCapability = 0x0800;

    public override Turn Begin() => Turn.Read;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < 5) return MoreOr(received, state);
        var length = received[0] | (received[1] << 8) | (received[2] << 16);
        if (length is < 3 or > LongestGreeting || received[3] > 1 || received[4] is not (0x0a or 0xff)) return Foreign(received, state);
        if (received.Length < length + 4) return MoreOr(received, state);
        var packet = received[4..(length + 4)];
        var facts = packet[0] == 0xff ? Error(packet) : Greeting(packet);
        return facts is null ? Foreign(received, state) : Turn.Done(facts);
    }

    private static ServiceFacts? Greeting(ReadOnlySpan<byte> packet)
    {
        var end = packet.IndexOf((byte)0);
        // The version, its end, the connection's number (4), the first challenge (8), a filler (1), the capabilities (2).
        if (end is < 4 or > 80 || packet.Length < end + 16 || packet[end + 13] != 0) return null;
        var version = Ascii.Text(packet[1..end]);
        if (!char.IsAsciiDigit(version[0])) return null;
        var hasTls = (BinaryPrimitives.ReadUInt16LittleEndian(packet[(end + 14)..]) & SslCapability) != 0;
        return Common(version) with { Version = Shortened(version), Tls = hasTls ? TlsUse.Offered : TlsUse.None };
    }

    /// <summary>A server that talks to no client of this address says so at once.</summary>
    private static ServiceFacts? Error(ReadOnlySpan<byte> packet)
    {
        if (packet.Length < 4) return null;
        var code = BinaryPrimitives.ReadUInt16LittleEndian(packet[1..]);
        if (code is < 1000 or >= 5000) return null;
        var message = Ascii.Shown(packet[3..]) ?? "";
        var isRefused = code is 1129 or 1130;
        return Common(message) with
        {
            Said = string.Create(CultureInfo.InvariantCulture, $"{code} {message}"),
            Authentication = isRefused ? Authentication.Refused : null,
            AuthenticationUnknown = isRefused ? null : "it takes no connection at the moment",
            TlsUnknown = "it says so only to clients that it talks to",
        };
    }

    private static ServiceFacts Common(string words) => new()
    {
        Service = words.Contains("MariaDB", StringComparison.Ordinal) ? "mariadb" : "mysql",
        AuthenticationUnknown = "only a login could tell whether an account has no password, and none is tried",
    };

    /// <summary>MariaDB puts <c>5.5.5-</c> before its version, for the replication of old servers.</summary>
    private static string Shortened(string version) => version.StartsWith("5.5.5-", StringComparison.Ordinal) ? version[6..] : version;
}
