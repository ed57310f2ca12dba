namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// Says nothing and recognises what the server says first: telnet's option commands (RFC 854), the greeting of a mail server.
/// </summary>
internal sealed class GreetingDialogue : Dialogue
{
    public override Turn Begin() => Turn.Read;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        var facts = Greetings.Of(received, state);
        if (facts.Service is null && state == InputState.Open) return Turn.Read;
        return Turn.Done(facts.Service == "telnet" ? facts with { Tls = TlsUse.None } : facts);
    }
}
