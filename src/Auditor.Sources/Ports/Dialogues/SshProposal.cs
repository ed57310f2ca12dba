using System.Buffers.Binary;
using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// The packet SSH_MSG_KEXINIT (RFC 4253 sections 6 and 7.1) of a server. Of the two directions the lists of ciphers and MACs are joined.
/// </summary>
internal sealed record SshProposal
{
    private const byte KexInit = 20;
    private const int LongestPacket = 35_000;
    private const int MostNames = 200;

    // kex, host key, cipher and MAC and compression to the server and back; languages are not read.
    private static readonly ImmutableArray<string> Uses = ["kex", "host-key", "cipher", "cipher", "mac", "mac", "compression",
        "compression"];

    public bool IsPartial { get; private init; }

    public bool IsValid { get; private init; }

    public ImmutableArray<OfferedAlgorithm> Algorithms { get; private init; } = [];

    public static SshProposal Of(ReadOnlySpan<byte> received)
    {
        if (received.Length < 6) return new SshProposal { IsPartial = true };
        var length = BinaryPrimitives.ReadUInt32BigEndian(received);
        if (length is < 24 or > LongestPacket || received[4] + 2 > length || received[5] != KexInit) return new SshProposal();
        if (received.Length < length + 4) return new SshProposal { IsPartial = true };
        return OfPayload(received[5..(int)(length + 4 - received[4])]);
    }

    private static SshProposal OfPayload(ReadOnlySpan<byte> payload)
    {
        if (payload.Length < 17) return new SshProposal();
        var rest = payload[17..];
        var found = new List<OfferedAlgorithm>();
        foreach (var use in Uses)
        {
            if (rest.Length < 4) return new SshProposal();
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            if (length > rest.Length - 4) return new SshProposal();
            Add(found, use, rest.Slice(4, (int)length));
            rest = rest[(4 + (int)length)..];
        }

        return new SshProposal { IsValid = true, Algorithms = [.. found.Distinct()] };
    }

    private static void Add(List<OfferedAlgorithm> found, string use, ReadOnlySpan<byte> names)
    {
        foreach (var range in names.Split((byte)','))
        {
            var name = names[range];
            if (!name.IsEmpty && name.Length <= 64 && found.Count < MostNames) found.Add(new OfferedAlgorithm(use, Ascii.Text(name)));
        }
    }
}
