using System.Buffers.Binary;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// OP_MSG with one section (MongoDB wire protocol): length, request, response to, operation code 2013, flags, a zero, the document.
/// </summary>
internal static class MongoMessage
{
    private const int Operation = 2013;
    private const int HeadLength = 21;
    private const int LongestReply = 64 * 1024;

    public static byte[] Write(int request, byte[] document)
    {
        var message = new byte[HeadLength + document.Length];
        BinaryPrimitives.WriteInt32LittleEndian(message, message.Length);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(4), request);
        BinaryPrimitives.WriteInt32LittleEndian(message.AsSpan(12), Operation);
        document.CopyTo(message, HeadLength);
        return message;
    }

    public static MongoReply Read(ReadOnlySpan<byte> received, int request)
    {
        if (received.Length < HeadLength) return new MongoReply { IsPartial = true };
        var length = BinaryPrimitives.ReadInt32LittleEndian(received);
        var isReply = BinaryPrimitives.ReadInt32LittleEndian(received[8..]) == request
            && BinaryPrimitives.ReadInt32LittleEndian(received[12..]) == Operation;
        if (!isReply || length is < HeadLength + 5 or > LongestReply || received[20] != 0) return new MongoReply { IsForeign = true };
        return received.Length < length ? new MongoReply { IsPartial = true } : Bson.Reply(received[HeadLength..length]);
    }
}
