namespace Auditor.Sources.Ports.Dialogues;

/// <summary>A dialogue in plain text and, when the answer looks as if the port spoke TLS only, the same again within TLS.</summary>
internal sealed class TlsFallback(Func<Dialogue> start) : Dialogue
{
    private Dialogue current = start();
    private bool isOverTls;
    private bool isFallen;
    private ServiceFacts? inPlainText;

    /// <summary>TLS from the first byte on.</summary>
    public static TlsFallback TlsFirst(Func<Dialogue> start) => new(start) { isOverTls = true, isFallen = true };

    public override Turn Begin() => isOverTls ? Turn.Restart(current.Begin(), isOverTls: true) : current.Begin();

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (isOverTls && state == InputState.TlsFailed) return Turn.Done(inPlainText ?? NoTls());
        var turn = current.Take(received, state);
        if (!isFallen && turn is { Kind: TurnKind.Done, Facts: { } plain } && SeemsTls(plain, received, state)) return Fall(plain);
        if (!isOverTls) return turn;
        return turn is { Kind: TurnKind.Done, Facts: { Service: not null } facts }
            ? turn.With(facts with { Tls = TlsUse.Required, TlsUnknown = null })
            : turn.OverTls();
    }

    private Turn Fall(ServiceFacts plain)
    {
        inPlainText = plain.Service is null ? null : plain;
        isFallen = isOverTls = true;
        current = start();
        return Turn.Restart(current.Begin(), isOverTls: true);
    }

    /// <summary>An alert, the words of web servers about plain text on a port with TLS, or hanging up without a word.</summary>
    private static bool SeemsTls(ServiceFacts facts, ReadOnlySpan<byte> received, InputState state) => facts.Service switch
    {
        null => received.IsEmpty && state == InputState.Closed,
        "tls" => true,
        "http" => received.StartsWith("HTTP/1."u8) && received.IndexOf(" 400 "u8) == 8 && received.IndexOf("HTTPS"u8) > 0,
        _ => false,
    };

    private static ServiceFacts NoTls() =>
        new() { Unrecognised = "it answers nothing in plain text, and TLS did not come about (it may demand a client's certificate)" };
}
