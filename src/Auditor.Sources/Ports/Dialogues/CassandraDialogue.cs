using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// Apache Cassandra's native protocol, version 4 (native_protocol_v4.spec): OPTIONS, then STARTUP, which is answered by READY or
/// AUTHENTICATE.
/// </summary>
internal sealed class CassandraDialogue : Dialogue
{
    private const int HeaderLength = 9;
    private const int LongestBody = 16 * 1024;
    private static readonly byte[] Options = [4, 0, 0, 0, 5, 0, 0, 0, 0];
    private static readonly byte[] StartUp =
        [4, 0, 0, 0, 1, 0, 0, 0, 22, 0, 1, 0, 11, .. "CQL_VERSION"u8, 0, 5, .. "3.0.0"u8];

    private bool isStarted;

    public override Turn Begin() => Turn.Send(Options);

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < HeaderLength) return isStarted && state != InputState.Open ? Turn.Done(Facts()) : MoreOr(received, state);
        var length = BinaryPrimitives.ReadInt32BigEndian(received[5..]);
        if ((received[0] & 0x80) == 0 || (received[0] & 0x7f) is < 3 or > 5 || length is < 0 or > LongestBody)
            return Foreign(received, state);
        if (received.Length < length + HeaderLength) return MoreOr(received, state);
        var body = received.Slice(HeaderLength, length);
        if (isStarted) return Turn.Done(Judged(received[4], body));
        if (received[4] == 6) return Started();
        return received[4] == 0 ? Turn.Done(Facts()) : Foreign(received, state);
    }

    private Turn Started()
    {
        isStarted = true;
        return Turn.Send(StartUp);
    }

    private static ServiceFacts Judged(byte operation, ReadOnlySpan<byte> body) => operation switch
    {
        2 => Facts() with { Authentication = Authentication.None, AuthenticationUnknown = null, Said = "READY" },
        3 => Facts() with
        {
            Authentication = Authentication.Required,
            AuthenticationUnknown = null,
            Said = "AUTHENTICATE",
            Method = body.Length > 2 ? Ascii.Shown(body[2..]) : null
        },
        _ => Facts(),
    };

    private static ServiceFacts Facts() =>
        new()
        {
            Service = "cassandra",
            Tls = TlsUse.None,
            AuthenticationUnknown = "its start-up message was not answered as the protocol has it"
        };
}
