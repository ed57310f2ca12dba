namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// SSH up to the server's KEXINIT (RFC 4253 sections 4.2 and 7.1): versions are exchanged and the lists of algorithms read. No key is
/// exchanged and
/// no login begun.
/// </summary>
internal sealed class SshDialogue : Dialogue
{
    /// <summary>Lines that a server may send before its version.</summary>
    private const int MostLines = 50;

    private const int LongestVersion = 255;

    private static readonly byte[] Version = "SSH-2.0-Auditor\r\n"u8.ToArray();

    private ServiceFacts? facts;

    public override Turn Begin() => Turn.Read;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (facts is not null) return TakeProposal(received, state);
        var rest = received;
        for (var lines = 0; lines < MostLines && rest.IndexOf((byte)'\n') is var end && end >= 0; lines++)
        {
            var line = rest[..end].TrimEnd((byte)'\r');
            rest = rest[(end + 1)..];
            if (line.StartsWith("SSH-"u8)) return Greeted(line, rest.Length, received, state);
            if (line.StartsWith("HTTP/"u8) || line.StartsWith("220"u8)) break;
        }

        return state == InputState.Open && rest.IndexOf((byte)'\n') < 0 ? Turn.Read : Foreign(received, state);
    }

    private Turn Greeted(ReadOnlySpan<byte> line, int following, ReadOnlySpan<byte> received, InputState state)
    {
        // SSH-protoversion-softwareversion SP comments
        var rest = line[4..];
        var dash = rest.IndexOf((byte)'-');
        if (line.Length > LongestVersion || dash is < 1 or > 8) return Foreign(received, state);
        facts = new ServiceFacts
        {
            Service = "ssh",
            Version = Ascii.Text(rest[(dash + 1)..]),
            Method = Ascii.Text(rest[..dash]),
            Said = Ascii.Text(line[..Math.Min(line.Length, 100)])
        };
        var isTwo = rest.StartsWith("2."u8) || rest.StartsWith("1.99-"u8);
        return isTwo
            ? Turn.Send(Version, following)
            : Turn.Done(facts with { AlgorithmsUnknown = "it speaks version 1 of the protocol, which negotiates none" });
    }

    private Turn TakeProposal(ReadOnlySpan<byte> received, InputState state)
    {
        var proposal = SshProposal.Of(received);
        if (proposal.IsPartial && state == InputState.Open) return Turn.Read;
        if (!proposal.IsValid) return Turn.Done(Known() with { AlgorithmsUnknown = Why(received, state) });
        return Turn.Done(Known() with { Algorithms = proposal.Algorithms });
    }

    private ServiceFacts Known() => facts ?? new ServiceFacts { Service = "ssh" };

    /// <summary>sshd hangs up on addresses that it has seen too often (MaxStartups, PerSourcePenalties).</summary>
    private static string Why(ReadOnlySpan<byte> received, InputState state) => (received.IsEmpty, state) switch
    {
        (true, InputState.Closed) => "it hung up before it said which algorithms it takes",
        (true, _) => "it did not say which algorithms it takes",
        _ => "what it said about its algorithms is no KEXINIT",
    };
}
