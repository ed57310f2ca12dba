using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Auditor.Engine.Tests.Outside;

/// <summary>A name server on the loopback interface: it answers from a list of records, and NXDOMAIN for names it does not have.</summary>
internal sealed class LoopbackNameServer : IDisposable
{
    private readonly UdpClient socket = new(new IPEndPoint(IPAddress.Loopback, 0));
    private readonly IReadOnlyList<(string Name, ushort Type, uint Ttl, byte[] Data)> records;

    public LoopbackNameServer(IReadOnlyList<(string Name, ushort Type, uint Ttl, byte[] Data)> records)
    {
        this.records = records;
        _ = Serve();
    }

    public IPEndPoint Address => (IPEndPoint)(socket.Client.LocalEndPoint ?? throw new InvalidOperationException());

    public static (string, ushort, uint, byte[]) A(string name, string address, uint ttl = 300) => (name, 1, ttl, IPAddress.Parse(address).GetAddressBytes());

    public static (string, ushort, uint, byte[]) Ns(string name, string server) => (name, 2, 3600, Name(server));

    public static (string, ushort, uint, byte[]) Caa(string name, string issuer) => (name, 257, 3600, [0, 5, .. "issue"u8, .. Encoding.ASCII.GetBytes(issuer)]);

    public void Dispose() => socket.Dispose();

    private async Task Serve()
    {
        try
        {
            while (true)
            {
                var question = await socket.ReceiveAsync();
                await socket.SendAsync(Answer(question.Buffer), question.RemoteEndPoint);
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private byte[] Answer(byte[] question)
    {
        var (name, at) = ("", 12);
        for (; question[at] != 0; at += question[at] + 1) name += (name.Length > 0 ? "." : "") + Encoding.ASCII.GetString(question, at + 1, question[at]);
        var type = (ushort)((question[at + 1] << 8) | question[at + 2]);
        var found = records.Where(record => record.Name == name && record.Type == type).ToList();
        var isKnown = records.Any(record => record.Name == name);
        List<byte> answer = [question[0], question[1], 0x81, (byte)(isKnown ? 0x80 : 0x83), 0, 1, 0, (byte)found.Count, 0, 0, 0, 0, .. question[12..(at + 5)]];
        foreach (var (_, _, ttl, data) in found)
            answer.AddRange([0xC0, 12, (byte)(type >> 8), (byte)type, 0, 1, (byte)(ttl >> 24), (byte)(ttl >> 16), (byte)(ttl >> 8), (byte)ttl, (byte)(data.Length >> 8), (byte)data.Length, .. data]);
        return [.. answer];
    }

    private static byte[] Name(string name) => [.. name.Split('.').SelectMany(label => Encoding.ASCII.GetBytes(label).Prepend((byte)label.Length)), 0];
}
