using System.Collections.Concurrent;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Text;

namespace Auditor.Engine.Tests.Outside;

/// <summary>A small server on a port of the loopback interface that keeps what it was sent.</summary>
internal sealed class LoopbackServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<LoopbackServer, Stream, CancellationToken, Task> serve;
    private int connections;

    private LoopbackServer(Func<LoopbackServer, Stream, CancellationToken, Task> serve)
    {
        this.serve = serve;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = Accept();
    }

    public int Port { get; }

    public int Connections => connections;

    /// <summary>The heads of the requests, in the order they came.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    public static LoopbackServer Raw(Func<Stream, CancellationToken, Task> serve) => new((_, stream, cancel) => serve(stream, cancel));

    /// <param name="answer">From the head of a request to the bytes of the answer.</param>
    public static LoopbackServer Http(Func<string, string> answer) => new((server, stream, cancel) => server.Speak(stream, answer, cancel));

    public static LoopbackServer Https(SslServerAuthenticationOptions tls, Func<string, string> answer) => new(async (server, stream, cancel) =>
    {
        using var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(tls, cancel);
        await server.Speak(secure, answer, cancel);
    });

    public void Dispose()
    {
        if (!stop.IsCancellationRequested) stop.Cancel();
        listener.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true) _ = Serve(await listener.AcceptTcpClientAsync(stop.Token));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private async Task Serve(TcpClient client)
    {
        using var owned = client;
        Interlocked.Increment(ref connections);
        try
        {
            await serve(this, client.GetStream(), stop.Token);
        }
        catch (Exception)
        {
            // What a probe does to a server is nothing that ends the server.
        }
    }

    private async Task Speak(Stream stream, Func<string, string> answer, CancellationToken cancel)
    {
        using var reader = new StreamReader(stream, Encoding.Latin1, leaveOpen: true);
        while (await reader.ReadLineAsync(cancel) is { Length: > 0 } first)
        {
            var head = new StringBuilder(first);
            while (await reader.ReadLineAsync(cancel) is { Length: > 0 } line) head.Append('\n').Append(line);
            Requests.Enqueue(head.ToString());
            await stream.WriteAsync(Encoding.Latin1.GetBytes(answer(head.ToString())), cancel);
        }
    }
}
