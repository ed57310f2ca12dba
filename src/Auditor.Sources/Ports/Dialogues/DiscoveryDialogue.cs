using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// A port that no service is known for: it listens for a greeting, then tries the protocols one by one, each on a connection of its own.
/// <c>PING</c> comes first:
/// Redis and memcached answer it in their words, and web servers say that they do not understand.
/// </summary>
internal sealed class DiscoveryDialogue(string host) : Dialogue
{
    private readonly ImmutableArray<Func<Dialogue>> tries =
    [
        () => new RedisDialogue(),
        () => new PostgresDialogue(),
        () => new MongoDialogue(),
        () => TlsFallback.TlsFirst(() => new HttpDialogue(null, host)),
    ];

    private int next;
    private Dialogue? current;

    public override Turn Begin() => Turn.Listen;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (current is null) return TakeGreeting(received, state);
        var turn = current.Take(received, state);
        if (turn is not { Kind: TurnKind.Done, Facts: { } facts }) return turn;
        if (KnownBetter(facts, received) is { } better) return Restart(better);
        return facts.Service is null && next < tries.Length ? Restart(tries[next++]()) : turn;
    }

    private Turn TakeGreeting(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.IsEmpty) return state == InputState.Open ? Turn.Listen : Restart(tries[next++]());
        current = received switch
        {
            _ when received.StartsWith("SSH-"u8) => new SshDialogue(),
            _ when received.StartsWith("220"u8) => new FtpDialogue(),
            _ when received.StartsWith("RFB "u8) => new VncDialogue(),
            _ when received.StartsWith("INFO {"u8) => new LineDialogue(LineQuestion.Nats),
            _ when received.Length > 4 && received[3] == 0 && received[4] is 0x0a or 0xff => new MySqlDialogue(),
            _ => new GreetingDialogue(),
        };
        return current.Take(received, state);
    }

    /// <summary>The dialogue for what answered another one's question.</summary>
    private Dialogue? KnownBetter(ServiceFacts facts, ReadOnlySpan<byte> received) => (facts.Service, current) switch
    {
        ("http", not HttpDialogue and not TlsFallback) => new HttpDialogue(null, host),
        ("tls", not TlsFallback) => TlsFallback.TlsFirst(() => new HttpDialogue(null, host)),
        (null, RedisDialogue) when received.StartsWith("ERROR\r\n"u8) => new MemcachedDialogue(),
        _ => null,
    };

    private Turn Restart(Dialogue dialogue)
    {
        current = dialogue;
        var first = dialogue.Begin();
        return Turn.Restart(first, first.IsOverTls);
    }
}
