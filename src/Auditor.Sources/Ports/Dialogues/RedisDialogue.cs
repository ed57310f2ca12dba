namespace Auditor.Sources.Ports.Dialogues;

/// <summary>Redis and its relatives (RESP, inline commands): <c>PING</c>, and <c>INFO server</c> where that is answered.</summary>
internal sealed class RedisDialogue : Dialogue
{
    private bool isPinged;

    public override Turn Begin() => Turn.Send("PING\r\n"u8.ToArray());

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (isPinged) return TakeInfo(received, state);
        if (Ascii.FirstLine(received) is not { } line) return MoreOr(received, state);
        if (line == "+PONG")
        {
            isPinged = true;
            return Turn.Send("INFO server\r\n"u8.ToArray());
        }

        return Refusal(line) is { } facts ? Turn.Done(facts) : Foreign(received, state);
    }

    private static ServiceFacts? Refusal(string line) => line.Split(' ')[0] switch
    {
        "-NOAUTH" => Facts(line) with { Authentication = Authentication.Required },
        "-NOPERM" => Facts(line) with { Authentication = Authentication.Required, Method = "ACL" },
        "-ERR" when line.Contains("operation not permitted", StringComparison.Ordinal) =>
            Facts(line) with { Authentication = Authentication.Required },
        "-DENIED" => Facts(line) with { Authentication = Authentication.Refused, Method = "protected mode" },
        "-LOADING" or "-MASTERDOWN" or "-BUSY" or "-MISCONF" => Facts(line) with { Authentication = Authentication.None },
        _ => null,
    };

    private static Turn TakeInfo(ReadOnlySpan<byte> received, InputState state)
    {
        if (Ascii.FirstLine(received) is not { } line) return state == InputState.Open ? Turn.Read : Turn.Done(Unanswered());
        if (!line.StartsWith('$')) return Turn.Done(Refusal(line) ?? Unanswered());
        var text = System.Text.Encoding.ASCII.GetString(received);
        var version = text.Contains("valkey_version:", StringComparison.Ordinal) ? "valkey_version:" : "redis_version:";
        var start = text.IndexOf(version, StringComparison.Ordinal);
        var isWhole = start >= 0 && text.IndexOf('\n', start) > 0;
        if (!isWhole && state == InputState.Open) return Turn.Read;
        return Turn.Done(Facts("+PONG") with { Authentication = Authentication.None, Version = Ascii.VersionBehind(text, version) });
    }

    private static ServiceFacts Unanswered() =>
        Facts("+PONG") with { AuthenticationUnknown = "it answers PING, but INFO was neither answered nor refused" };

    private static ServiceFacts Facts(string said) => new() { Service = "redis", Tls = TlsUse.None, Said = said };
}
