using System.Buffers.Binary;
using System.Globalization;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// memcached: <c>version</c> of the text protocol (doc/protocol.txt), which a server with <c>-Y</c> answers only to those who logged in.
/// With SASL
/// (<c>-S</c>) it waits for the rest of a binary request or hangs up; the binary protocol's no-op then says whether a login is demanded.
/// </summary>
internal sealed class MemcachedDialogue : Dialogue
{
    private const int HeaderLength = 24;
    private const int StatusAuthentication = 0x20;

    private bool isBinary;

    public override Turn Begin() => Turn.Send("version\r\n"u8.ToArray());

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (isBinary) return TakeNoOp(received, state);
        if (received.IsEmpty && state is InputState.Closed or InputState.Silent)
        {
            isBinary = true;
            return Turn.Reconnect(NoOp());
        }

        if (Ascii.FirstLine(received) is not { } line) return MoreOr(received, state);
        if (line.StartsWith("VERSION ", StringComparison.Ordinal))
            return Turn.Done(Facts(line) with { Authentication = Authentication.None, Version = line[8..] });
        return line.StartsWith("CLIENT_ERROR unauthenticated", StringComparison.Ordinal)
            ? Turn.Done(Facts(line) with { Authentication = Authentication.Required })
            : Foreign(received, state);
    }

    private static Turn TakeNoOp(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < HeaderLength) return MoreOr(received, state);
        if (received[0] != 0x81 || received[1] != 0x0a) return Foreign(received, state);
        var status = BinaryPrimitives.ReadUInt16BigEndian(received[6..]);
        return Turn.Done(Facts(string.Create(CultureInfo.InvariantCulture, $"no-op: status {status}")) with
        {
            Authentication = status switch { 0 => Authentication.None, StatusAuthentication => Authentication.Required, _ => null },
            AuthenticationUnknown = status is 0 or StatusAuthentication ? null : "its status is none that speaks of a login",
            Method = status == StatusAuthentication ? "SASL" : null,
        });
    }

    private static byte[] NoOp()
    {
        var packet = new byte[HeaderLength];
        (packet[0], packet[1]) = (0x80, 0x0a);
        return packet;
    }

    private static ServiceFacts Facts(string said) => new() { Service = "memcached", Tls = TlsUse.None, Said = said };
}
