using System.Net;
using System.Net.Sockets;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Stands before a real server and keeps what clients send to it.</summary>
internal static class Relay
{
    public static TestServer Before(int port) => new(async client =>
    {
        using var server = new TcpClient();
        await server.ConnectAsync(IPAddress.Loopback, port, client.Stop);
        var stream = server.GetStream();
        var back = BackAsync(stream, client);
        try
        {
            while (await client.ReadAsync()) await stream.WriteAsync(client.Last, client.Stop);
        }
        finally
        {
            server.Close();
            await back;
        }
    });

    private static async Task BackAsync(NetworkStream from, TestClient to)
    {
        var buffer = new byte[4096];
        try
        {
            for (var count = await from.ReadAsync(buffer, to.Stop); count > 0; count = await from.ReadAsync(buffer, to.Stop)) await to.WriteAsync(buffer[..count]);
            to.HangUp();
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or ObjectDisposedException)
        {
            // One of the two hung up.
        }
    }
}
