namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// FTP: its greeting, and the features it names to those who are not logged in (RFC 2389): <c>AUTH TLS</c> (RFC 4217) is among them or not.
/// </summary>
internal sealed class FtpDialogue : Dialogue
{
    private static readonly byte[] Quit = "QUIT\r\n"u8.ToArray();

    private string? greeting;

    public override Turn Begin() => Turn.Read;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (greeting is not null) return TakeFeatures(received, state);
        if (Ascii.FirstLine(received) is not { } line) return MoreOr(received, state);
        // 220 is the greeting of SMTP, too.
        if (!received.StartsWith("220"u8) || line.Contains("SMTP", StringComparison.OrdinalIgnoreCase)) return Foreign(received, state);
        greeting = Ascii.Shown(received);
        return Turn.Send("FEAT\r\n"u8.ToArray());
    }

    private Turn TakeFeatures(ReadOnlySpan<byte> received, InputState state)
    {
        var text = Ascii.Text(received);
        var isListed = text.Contains("AUTH TLS", StringComparison.OrdinalIgnoreCase)
            || text.Contains("AUTH SSL", StringComparison.OrdinalIgnoreCase);
        if (isListed) return Turn.Done(Facts() with { Tls = TlsUse.Offered }, Quit);
        var isWhole = text.Contains("211 ", StringComparison.Ordinal)
            || (received.Length > 3 && received[0] is (byte)'5' or (byte)'4' && text.EndsWith("..", StringComparison.Ordinal));
        if (!isWhole && state == InputState.Open) return Turn.Read;
        var isAnswered = text.StartsWith("211", StringComparison.Ordinal) || text.StartsWith("500", StringComparison.Ordinal)
            || text.StartsWith("502", StringComparison.Ordinal);
        var facts = isAnswered
            ? Facts() with { Tls = TlsUse.None }
            : Facts() with { TlsUnknown = "it did not say what it can do before a login" };
        return Turn.Done(facts, Quit);
    }

    private ServiceFacts Facts() => new() { Service = "ftp", Said = greeting };
}
