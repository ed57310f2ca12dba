using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;

namespace Auditor.Sources.Endpoint;

/// <summary>Connections to the one host that was named, on its addresses, which are looked up once.</summary>
internal sealed class Network(EndpointOptions options, ImmutableArray<IPAddress> addresses)
{
    private const int MostAddresses = 8;

    private IPAddress? working;

    public ImmutableArray<IPAddress> Addresses => addresses;

    /// <summary>The address that took the last connection.</summary>
    public IPAddress? Working => working;

    /// <summary>A host whose name has no address has none here: every connection to it fails.</summary>
    public static async Task<Network> To(string host, EndpointOptions options, CancellationToken cancel)
    {
        if (!options.Addresses.IsEmpty) return new Network(options, options.Addresses);
        if (IPAddress.TryParse(host, out var address)) return new Network(options, [address]);
        try
        {
            var found = await Deadline.Within(options.ConnectTimeout, token => System.Net.Dns.GetHostAddressesAsync(host, token), cancel).ConfigureAwait(false);
            return new Network(options, [.. found.Distinct().Take(MostAddresses)]);
        }
        catch (SocketException)
        {
            return new Network(options, []);
        }
    }

    /// <summary>A connection to the first address that takes one, that of the last time first.</summary>
    /// <exception cref="SocketException">None does.</exception>
    public async Task<Socket> Connect(int port, CancellationToken cancel)
    {
        Exception failure = new SocketException((int)SocketError.HostNotFound);
        foreach (var address in addresses.OrderBy(one => !one.Equals(working)))
        {
            try
            {
                var socket = await Connect(address, port, cancel).ConfigureAwait(false);
                working = address;
                return socket;
            }
            catch (Exception exception) when (NetworkFailure.IsExpected(exception) && !cancel.IsCancellationRequested)
            {
                failure = exception;
            }
        }

        throw failure;
    }

    public async Task<Socket> Connect(IPAddress address, int port, CancellationToken cancel)
    {
        var socket = new Socket(address.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await Deadline.Within(
                options.ConnectTimeout,
                async token =>
                {
                    await socket.ConnectAsync(new IPEndPoint(address, port), token).ConfigureAwait(false);
                    return true;
                },
                cancel).ConfigureAwait(false);
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
