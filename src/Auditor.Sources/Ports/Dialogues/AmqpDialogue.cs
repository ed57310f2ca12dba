using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// AMQP 0-9-1 section 4.2.2: the protocol header, and the Connection.Start that the broker answers with: its product, version and
/// mechanisms.
/// </summary>
internal sealed class AmqpDialogue : Dialogue
{
    private const int LongestFrame = 16 * 1024;

    public override Turn Begin() => Turn.Send([(byte)'A', (byte)'M', (byte)'Q', (byte)'P', 0, 0, 9, 1]);

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < 8) return MoreOr(received, state);
        if (received.StartsWith("AMQP"u8))
            return Turn.Done(Facts() with { AuthenticationUnknown = "it speaks another version of AMQP than 0-9-1" });
        var size = BinaryPrimitives.ReadUInt32BigEndian(received[3..]);
        if (received[0] != 1 || received[1] != 0 || received[2] != 0 || size is < 12 or > LongestFrame) return Foreign(received, state);
        if (received.Length < size + 8) return MoreOr(received, state);
        var payload = received.Slice(7, (int)size);
        var isStart = payload.StartsWith((ReadOnlySpan<byte>)[0, 10, 0, 10]) && received[(int)size + 7] == 0xce;
        return isStart ? Turn.Done(Start(payload[6..])) : Foreign(received, state);
    }

    private static ServiceFacts Start(ReadOnlySpan<byte> arguments)
    {
        var length = BinaryPrimitives.ReadUInt32BigEndian(arguments);
        if (length > arguments.Length - 4)
            return Facts() with { AuthenticationUnknown = "its list of mechanisms is not where it should be" };
        var properties = AmqpTable.Texts(arguments.Slice(4, (int)length));
        var mechanisms = AmqpTable.LongText(arguments[(4 + (int)length)..]);
        var product = properties.GetValueOrDefault("product");
        return Facts() with
        {
            Service = product == "RabbitMQ" ? "rabbitmq" : "amqp",
            Version = properties.GetValueOrDefault("version"),
            Method = mechanisms,
            Authentication = IsAskedFor(mechanisms) ? Authentication.Required : null,
            AuthenticationUnknown = IsAskedFor(mechanisms) ? null : "it offers the mechanism ANONYMOUS; only a login could tell what that may do",
        };
    }

    private static bool IsAskedFor(string? mechanisms) => mechanisms is { Length: > 0 } && !mechanisms.Split(' ').Contains("ANONYMOUS");

    private static ServiceFacts Facts() => new() { Service = "amqp", Tls = TlsUse.None };
}
