using System.Buffers.Binary;
using System.Globalization;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What a PostgreSQL server says to a start-up message (documentation, chapter "Message Formats").</summary>
internal sealed record PostgresReply
{
    private const int LongestMessage = 10_000;

    public ServiceFacts Facts { get; private init; } = new();

    /// <summary>It is an answer of the protocol.</summary>
    public bool IsValid { get; private init; }

    /// <summary>It does not end yet.</summary>
    public bool IsPartial { get; private init; }

    /// <param name="isLast">No more follows: half an answer is read as far as it goes.</param>
    public static PostgresReply Of(ReadOnlySpan<byte> received, bool isLast)
    {
        if (received.Length < 5) return new PostgresReply { IsPartial = true };
        var length = BinaryPrimitives.ReadInt32BigEndian(received[1..]);
        if (length is < 4 or > LongestMessage || received[0] is not ((byte)'R' or (byte)'E' or (byte)'v')) return new PostgresReply();
        if (received.Length < length + 1) return new PostgresReply { IsPartial = true };
        var body = received[5..(length + 1)];
        var rest = received[(length + 1)..];
        return received[0] switch
        {
            (byte)'v' => Of(rest, isLast),
            (byte)'E' => Error(body),
            _ => OfAuthentication(body, rest, isLast),
        };
    }

    private static PostgresReply OfAuthentication(ReadOnlySpan<byte> body, ReadOnlySpan<byte> rest, bool isLast)
    {
        if (body.Length < 4) return new PostgresReply();
        var code = BinaryPrimitives.ReadInt32BigEndian(body);
        return code == 0 ? Accepted(rest, isLast) : Demanded(code, body[4..]);
    }

    // The parameters that follow hold the version; the sequence ends with ReadyForQuery,
    // or with the error that the database or role is not there.
    private static PostgresReply Accepted(ReadOnlySpan<byte> rest, bool isLast)
    {
        string? version = null;
        while (rest.Length >= 5)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(rest[1..]);
            if (length is < 4 or > LongestMessage || rest.Length < length + 1) break;
            if (rest[0] == 'S' && rest[5..(length + 1)].StartsWith("server_version\0"u8)) version = Ascii.Text(rest[20..length]);
            if (version is not null || rest[0] is (byte)'Z' or (byte)'E') return Open(version);
            rest = rest[(length + 1)..];
        }

        return isLast ? Open(version) : new PostgresReply { IsPartial = true };
    }

    private static PostgresReply Open(string? version) =>
        Valid(new ServiceFacts { Authentication = Authentication.None, Version = version, Said = "AuthenticationOk" });

    private static PostgresReply Demanded(int code, ReadOnlySpan<byte> data) => Valid(new ServiceFacts
    {
        Authentication = Authentication.Required,
        Method = code switch
        {
            2 => "Kerberos V5",
            3 => "clear-text password",
            5 => "MD5 password",
            7 => "GSSAPI",
            9 => "SSPI",
            10 => Ascii.Text(data).Trim('.').Replace('.', ' '),
            _ => string.Create(CultureInfo.InvariantCulture, $"authentication request {code}"),
        },
    });

    private static PostgresReply Error(ReadOnlySpan<byte> body)
    {
        var (state, message) = (Field(body, 'C'), Field(body, 'M'));
        if (state is not { Length: 5 }) return new PostgresReply();
        var isRefused = state is "28000" or "28P01";
        return Valid(new ServiceFacts
        {
            Authentication = isRefused ? Authentication.Refused : null,
            AuthenticationUnknown = isRefused ? null : $"it answered the error {state}: {message}",
            Said = $"{state} {message}",
        });
    }

    private static string? Field(ReadOnlySpan<byte> body, char wanted)
    {
        while (body.Length > 1)
        {
            var end = body.IndexOf((byte)0);
            if (end <= 0) return null;
            if (body[0] == wanted) return Ascii.Shown(body[1..end]) ?? "";
            body = body[(end + 1)..];
        }

        return null;
    }

    private static PostgresReply Valid(ServiceFacts facts) => new() { IsValid = true, Facts = facts with { Service = "postgresql" } };
}
