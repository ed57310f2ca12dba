namespace Auditor.Sources.Ports.Dialogues;

/// <summary>A dialogue in plain text and, when the answer looks as if the port spoke TLS only, the same again within TLS.</summary>
internal sealed class TlsFallback(Func<Dialogue> start) : Dialogue
{
    private Dialogue current = start();
    private bool isOverTls;
    private bool isFallen;

    /// <summary>TLS from the first byte on.</summary>
    public static TlsFallback TlsFirst(Func<Dialogue> start) => new(start) { isOverTls = true, isFallen = true };

    public override Turn Begin() => isOverTls ? Turn.Restart(current.Begin(), isOverTls: true) : current.Begin();

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (isOverTls && state == InputState.TlsFailed) return Turn.Done(NoTls());
        var turn = current.Take(received, state);
        if (!isFallen && SeemsTls(turn, received, state)) return Fall();
        if (!isOverTls) return turn;
        return turn is { Kind: TurnKind.Done, Facts: { Service: not null } facts } ? turn.With(facts with { Tls = TlsUse.Required, TlsUnknown = null }) : turn.OverTls();
    }

    private Turn Fall()
    {
        isFallen = isOverTls = true;
        current = start();
        return Turn.Restart(current.Begin(), isOverTls: true);
    }

    /// <summary>An alert, nginx's and Go's words about plain text on a port with TLS, or hanging up without a word.</summary>
    private static bool SeemsTls(Turn turn, ReadOnlySpan<byte> received, InputState state) =>
        turn is { Kind: TurnKind.Done }
        && (Greetings.IsTls(received) || received.IndexOf("HTTPS"u8) > 0 || (received.IsEmpty && state == InputState.Closed));

    private static ServiceFacts NoTls() => new() { Unrecognised = "it answers nothing in plain text, and TLS did not come about (it may demand a client's certificate)" };
}
