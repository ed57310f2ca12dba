using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>ONC RPC over TCP (RFC 5531): the NULL procedure of a program, which does nothing and needs no credentials.</summary>
internal sealed class RpcDialogue(string service, uint program, uint version) : Dialogue
{
    private const uint CallId = 0x61756474;

    public override Turn Begin()
    {
        var call = new byte[44];
        ReadOnlySpan<uint> words = [0x8000_0028, CallId, 0, 2, program, version, 0, 0, 0, 0, 0];
        for (var i = 0; i < words.Length; i++) BinaryPrimitives.WriteUInt32BigEndian(call.AsSpan(i * 4), words[i]);
        return Turn.Send(call);
    }

    public override Turn Take(ReadOnlySpan<byte> received, InputState state)
    {
        if (received.Length < 16) return MoreOr(received, state);
        var isReply = (received[0] & 0x80) != 0 && Word(received, 1) == CallId && Word(received, 2) == 1 && Word(received, 3) <= 1;
        return isReply ? Turn.Done(new ServiceFacts { Service = service, Tls = TlsUse.None }) : Foreign(received, state);
    }

    private static uint Word(ReadOnlySpan<byte> received, int index) => BinaryPrimitives.ReadUInt32BigEndian(received[(index * 4)..]);
}
