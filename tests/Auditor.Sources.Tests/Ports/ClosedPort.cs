using System.Net;
using System.Net.Sockets;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Loopback ports on which nobody listens, and on which nobody accepts.</summary>
internal static class ClosedPort
{
    /// <summary>Bound, so that nobody else takes it, but not listening: connections are refused.</summary>
    public static Socket Refusing(out int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        number = ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? 0;
        return socket;
    }

    /// <summary>Listening with a queue that is full: Linux then drops the first packet of further connections, as a firewall would.</summary>
    public static List<Socket> Dropping(out int number)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        socket.Listen(0);
        number = ((IPEndPoint?)socket.LocalEndPoint)?.Port ?? 0;
        var sockets = new List<Socket> { socket };
        for (var i = 0; i < 4; i++)
        {
            var filler = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { Blocking = false };
            sockets.Add(filler);
            try
            {
                filler.Connect(new IPEndPoint(IPAddress.Loopback, number));
            }
            catch (SocketException exception) when (exception.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress)
            {
                // It goes on by itself, until the queue is full.
            }
        }

        Thread.Sleep(100);
        return sockets;
    }
}
