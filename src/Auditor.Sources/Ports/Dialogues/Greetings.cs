namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// Recognises services by the first bytes they say, whatever they were asked: another one than expected may stand on a port.
/// </summary>
internal static class Greetings
{
    public static ServiceFacts Of(ReadOnlySpan<byte> received, InputState state) => new()
    {
        Service = Service(received),
        Said = Ascii.Shown(received),
        Unrecognised = Service(received) is null ? Reason(received, state) : null,
    };

    /// <summary>A record of TLS: an alert (RFC 8446 section 6) is what a TLS server says to plain text.</summary>
    public static bool IsTls(ReadOnlySpan<byte> received) =>
        received.Length >= 3 && received[0] is 0x15 or 0x16 && received[1] == 3 && received[2] <= 4;

    private static string? Service(ReadOnlySpan<byte> received) => received switch
    {
        _ when received.StartsWith("SSH-"u8) => "ssh",
        _ when received.StartsWith("HTTP/1."u8) => "http",
        _ when received.StartsWith("+PONG"u8) || received.StartsWith("-NOAUTH"u8) || received.StartsWith("-DENIED Redis"u8) => "redis",
        _ when received.StartsWith("RFB 00"u8) => "vnc",
        _ when received.StartsWith("AMQP\0"u8) => "amqp",
        _ when received.StartsWith("INFO {\"server_id\""u8) => "nats",
        _ when received.StartsWith("This is not a"u8) && received.IndexOf("HTTP port"u8) > 0 => "elasticsearch-transport",
        _ when received.StartsWith("220"u8) => Mail(received),
        _ when received.Length >= 3 && received[0] == 0xff && received[1] is >= 0xfb and <= 0xfe => "telnet",
        _ when IsTls(received) => "tls",
        _ => null,
    };

    private static string? Mail(ReadOnlySpan<byte> received) =>
        received.IndexOf("SMTP"u8) > 0 ? "smtp" : received.IndexOf("FTP"u8) > 0 || received.IndexOf("ftp"u8) > 0 ? "ftp" : null;

    private static string Reason(ReadOnlySpan<byte> received, InputState state) => (state, received.IsEmpty) switch
    {
        (InputState.Closed, true) => "it closed the connection without a word",
        (InputState.Silent, true) => "it accepted the connection and said nothing",
        (InputState.TlsFailed, _) => "TLS did not come about",
        (InputState.Full, _) => "its answer has no end",
        _ => "its answer belongs to no protocol that is known here",
    };
}
