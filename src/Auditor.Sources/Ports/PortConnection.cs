using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Authentication;
using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>One connection: its bytes as they come, without exceptions for what the other side does.</summary>
internal sealed class PortConnection(Socket socket) : IAsyncDisposable
{
    private const int LongestAnswer = 16 * 1024;

    private Stream stream = new NetworkStream(socket, ownsSocket: true);

    public AnswerBuffer Answer { get; } = new(LongestAnswer);

    /// <summary>A connection, or the state of the port and the reason on this side.</summary>
    public static async Task<(PortConnection? Connection, PortState State, string? Reason)> OpenAsync(
        IPEndPoint to, CancellationToken timeout, CancellationToken cancel)
    {
        var socket = new Socket(to.AddressFamily, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(to, timeout).ConfigureAwait(false);
            // On the same machine a connection from a port to itself comes about although nobody listens.
            if (!Equals(socket.LocalEndPoint, socket.RemoteEndPoint)) return (new PortConnection(socket), PortState.Open, null);
            socket.Dispose();
            return (null, PortState.Closed, null);
        }
        catch (Exception exception)
            when (exception is SocketException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            socket.Dispose();
            var (state, reason) = Failure(exception);
            return (null, state, reason);
        }
    }

    /// <summary>Says something; false when the connection is gone.</summary>
    public async Task<bool> WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken timeout, CancellationToken cancel)
    {
        if (bytes.IsEmpty) return true;
        try
        {
            await stream.WriteAsync(bytes, timeout).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsExpected(exception, cancel))
        {
            return false;
        }
    }

    /// <summary>The number of bytes that came; 0 with the state that says why there are none.</summary>
    public async Task<(int Count, InputState State)> ReadAsync(Memory<byte> into, CancellationToken timeout, CancellationToken cancel)
    {
        try
        {
            var count = await stream.ReadAsync(into, timeout).ConfigureAwait(false);
            return (count, count == 0 ? InputState.Closed : InputState.Open);
        }
        catch (Exception exception) when (IsExpected(exception, cancel))
        {
            return (0, exception is OperationCanceledException ? InputState.Silent : InputState.Closed);
        }
    }

    /// <summary>
    /// Begins TLS with whatever certificate there is: nothing confidential is ever said, and certificates are looked at elsewhere. False
    /// when it does not come about.
    /// </summary>
    public async Task<bool> StartTlsAsync(string host, CancellationToken timeout, CancellationToken cancel)
    {
        var tls = new SslStream(stream, leaveInnerStreamOpen: false);
        stream = tls;
        try
        {
            await tls.AuthenticateAsClientAsync(Options(host), timeout).ConfigureAwait(false);
            return true;
        }
        catch (Exception exception) when (IsExpected(exception, cancel))
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await stream.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is IOException or SocketException or ObjectDisposedException)
        {
            socket.Dispose();
        }
    }

    private static SslClientAuthenticationOptions Options(string host) => new()
    {
        TargetHost = IPAddress.TryParse(host, out _) ? "" : host,
#pragma warning disable CA5359 // See StartTlsAsync.
        RemoteCertificateValidationCallback = (_, _, _, _) => true,
#pragma warning restore CA5359
    };

    private static bool IsExpected(Exception exception, CancellationToken cancel) =>
        exception is IOException or SocketException or AuthenticationException or ObjectDisposedException or NotSupportedException or InvalidOperationException or System.ComponentModel.Win32Exception
        || (exception is OperationCanceledException && !cancel.IsCancellationRequested);

    private static (PortState State, string? Reason) Failure(Exception exception) => (exception as SocketException)?.SocketErrorCode switch
    {
        null or SocketError.TimedOut or SocketError.HostUnreachable or SocketError.HostDown => (PortState.Filtered, null),
        SocketError.ConnectionRefused or SocketError.ConnectionReset => (PortState.Closed, null),
        SocketError.NetworkUnreachable or SocketError.NetworkDown => (PortState.Unknown, "there is no route to it from here"),
        SocketError.AddressFamilyNotSupported or SocketError.AddressNotAvailable =>
            (PortState.Unknown, "this machine cannot speak to addresses of its family"),
        SocketError.TooManyOpenSockets => (PortState.Unknown, "this machine has no more sockets"),
        SocketError.AccessDenied => (PortState.Unknown, "this machine does not allow the connection"),
        var other => (PortState.Unknown, $"the connection failed on this side: {other}"),
    };
}
