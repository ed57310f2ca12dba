namespace Auditor.Sources.Ports.Dialogues;

/// <summary>The RFB protocol of VNC (RFC 6143 section 7.1): versions are exchanged and the security types read; type 1 is none.</summary>
internal sealed class VncDialogue : Dialogue
{
    private string? version;

    public override Turn Begin() => Turn.Read;

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (version is not null) return TakeTypes(received, state);
        if (received.Length < 12) return MoreOr(received, state);
        if (!received.StartsWith("RFB 00"u8) || received[11] != '\n') return Foreign(received, state);
        version = Ascii.Text(received[4..11]);
        return version == "003.003"
            ? Turn.Done(Facts() with { AuthenticationUnknown = "version 3.3 tells it in a way that is not read here" })
            : Turn.Send(received[..12].ToArray());
    }

    private Turn TakeTypes(ReadOnlySpan<byte> received, InputState state)
    {
        var isWhole = received.Length > 0 && received.Length > received[0];
        if (!isWhole && state == InputState.Open) return Turn.Read;
        if (!isWhole || received[0] == 0) return Turn.Done(Facts() with { AuthenticationUnknown = "it named no security types" });
        var isOpen = received.Slice(1, received[0]).Contains((byte)1);
        return Turn.Done(Facts() with { Authentication = isOpen ? Authentication.None : Authentication.Required });
    }

    private ServiceFacts Facts() =>
        new() { Service = "vnc", Version = version, Said = $"RFB {version}", TlsUnknown = "some of its security types bring TLS" };
}
