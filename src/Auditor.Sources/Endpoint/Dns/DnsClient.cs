using System.Buffers.Binary;
using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace Auditor.Sources.Endpoint.Dns;

/// <summary>Asks the name servers of this machine, over UDP and, for what does not fit, over TCP.</summary>
internal sealed class DnsClient(EndpointOptions options)
{
    private const int MostServers = 3;
    private const int LargestDatagram = 4096;

    /// <summary>The servers that are asked, in turn until one answers.</summary>
    public IReadOnlyList<IPEndPoint> Servers { get; } = options.NameServers.IsEmpty ? OfMachine() : options.NameServers;

    /// <returns>The answer, or why there is none.</returns>
    public async Task<(DnsAnswer? Answer, string Because)> Ask(string name, DnsType type, CancellationToken cancel)
    {
        var id = BinaryPrimitives.ReadUInt16BigEndian(RandomNumberGenerator.GetBytes(2));
        if (DnsMessage.Question(id, name, type) is not { } question) return (null, "the name cannot be asked for");
        var because = "this machine has no name server";
        foreach (var server in Servers)
        {
            try
            {
                var answer = await Deadline.Within(options.NameServerTimeout, token => AskOver(SocketType.Dgram, server, question, id, token), cancel).ConfigureAwait(false);
                if (answer is { IsCut: true }) answer = await Deadline.Within(options.NameServerTimeout, token => AskOver(SocketType.Stream, server, question, id, token), cancel).ConfigureAwait(false);
                if (answer is not null) return (answer, "");
                because = $"the name server {server.Address} answered something that is no answer";
            }
            catch (Exception exception) when (NetworkFailure.IsExpected(exception))
            {
                because = $"the name server {server.Address}: {NetworkFailure.Reason(exception)}";
            }
        }

        return (null, because);
    }

    private static async Task<DnsAnswer?> AskOver(SocketType type, IPEndPoint server, byte[] question, ushort id, CancellationToken cancel)
    {
        using var socket = new Socket(server.AddressFamily, type, type == SocketType.Dgram ? ProtocolType.Udp : ProtocolType.Tcp);
        await socket.ConnectAsync(server, cancel).ConfigureAwait(false);
        var bytes = new byte[type == SocketType.Dgram ? LargestDatagram : ushort.MaxValue];
        if (type == SocketType.Dgram)
        {
            await socket.SendAsync(question, SocketFlags.None, cancel).ConfigureAwait(false);
            var length = await socket.ReceiveAsync(bytes, SocketFlags.None, cancel).ConfigureAwait(false);
            return DnsMessage.Read(bytes.AsSpan(0, length), id);
        }

        byte[] framed = [(byte)(question.Length >> 8), (byte)question.Length, .. question];
        await socket.SendAsync(framed, SocketFlags.None, cancel).ConfigureAwait(false);
        using var stream = new NetworkStream(socket);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, 2), cancel).ConfigureAwait(false);
        int size = BinaryPrimitives.ReadUInt16BigEndian(bytes);
        await stream.ReadExactlyAsync(bytes.AsMemory(0, size), cancel).ConfigureAwait(false);
        return DnsMessage.Read(bytes.AsSpan(0, size), id);
    }

    private static List<IPEndPoint> OfMachine()
    {
        const int Port = 53;
        return [.. NetworkInterface.GetAllNetworkInterfaces().SelectMany(network => network.GetIPProperties().DnsAddresses).Distinct().Take(MostServers).Select(address => new IPEndPoint(address, Port))];
    }
}
