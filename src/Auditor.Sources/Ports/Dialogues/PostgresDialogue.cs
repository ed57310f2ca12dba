using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// PostgreSQL's frontend/backend protocol 3.0 (documentation, chapter "Message Flow"): asks for TLS, then sends the start-up message of
/// user
/// <c>postgres</c> and reads what the server wants to see; it answers nothing to that. Where TLS is offered, a second connection asks
/// whether it does without.
/// </summary>
internal sealed class PostgresDialogue : Dialogue
{
    private static readonly byte[] SslRequest = [0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f];
    private static readonly byte[] Terminate = [(byte)'X', 0, 0, 0, 4];
    private static readonly byte[] StartUp = StartUpMessage();

    private const string PlainUnanswered = "it offers TLS; whether it does without was not answered";

    private bool isStarted;
    private bool isPlainAgain;
    private bool hasTls;
    private ServiceFacts? overTls;

    public override Turn Begin() => Turn.Send(SslRequest);

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (state == InputState.TlsFailed) return PlainAgain(null);
        if (!isStarted) return TakeTlsAnswer(received, state);
        var reply = PostgresReply.Of(received, isLast: state != InputState.Open);
        if (reply.IsPartial) return isPlainAgain ? End(received, state, null) : MoreOr(received, state);
        return End(received, state, reply);
    }

    private Turn TakeTlsAnswer(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.IsEmpty) return MoreOr(received, state);
        isStarted = true;
        if (received[0] == 'E') return Take(received, state);
        if (received.Length > 1) return Foreign(received, state);
        hasTls = received[0] == 'S';
        if (hasTls) return Turn.StartTls(StartUp);
        return received[0] == 'N' ? Turn.Send(StartUp) : Foreign(received, state);
    }

    private Turn End(ReadOnlySpan<byte> received, InputState state, PostgresReply? reply)
    {
        if (isPlainAgain) return reply is null && state == InputState.Open ? Turn.Read : Compared(reply);
        if (reply is not { IsValid: true }) return Foreign(received, state);
        var facts = reply.Facts with { Tls = TlsUse.None };
        return hasTls ? PlainAgain(facts) : Turn.Done(facts, Terminate);
    }

    private Turn PlainAgain(ServiceFacts? facts)
    {
        if (isPlainAgain) return Compared(null);
        (isPlainAgain, isStarted, overTls) = (true, true, facts);
        return Turn.Reconnect(StartUp);
    }

    /// <summary>What was seen in TLS, with the answer to whether plain text is taken as well.</summary>
    private Turn Compared(PostgresReply? plain)
    {
        var isPlainRefused = plain is { IsValid: true, Facts.Authentication: Authentication.Refused };
        if (overTls is null)
            return Turn.Done(plain is { IsValid: true } ? plain.Facts with { Tls = TlsUse.Offered } : NoReply(), Terminate);
        if (plain is not { IsValid: true }) return Turn.Done(overTls with { Tls = null, TlsUnknown = PlainUnanswered }, Terminate);
        var worst = plain.Facts.Authentication == Authentication.None ? plain.Facts : overTls;
        var isTlsRequired = isPlainRefused && overTls.Authentication != Authentication.Refused;
        return Turn.Done(worst with { Tls = isTlsRequired ? TlsUse.Required : TlsUse.Offered }, Terminate);
    }

    private static ServiceFacts NoReply() => new() { Unrecognised = "it offers TLS as PostgreSQL does, but TLS did not come about" };

    private static byte[] StartUpMessage()
    {
        var parameters = Ascii.Bytes("user\0postgres\0database\0postgres\0application_name\0auditor\0\0");
        var message = new byte[8 + parameters.Length];
        BinaryPrimitives.WriteInt32BigEndian(message, message.Length);
        BinaryPrimitives.WriteInt32BigEndian(message.AsSpan(4), 3 << 16);
        parameters.CopyTo(message, 8);
        return message;
    }
}
