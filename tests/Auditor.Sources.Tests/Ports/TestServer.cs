using System.Net;
using System.Net.Sockets;

namespace Auditor.Sources.Tests.Ports;

/// <summary>A server on a loopback port that does what the test says with each connection, and keeps what clients sent.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly TcpListener listener;
    private readonly Func<TestClient, Task> serve;
    private readonly Task loop;
    private readonly List<TestClient> clients = [];
    private readonly List<Task> served = [];

    public TestServer(Func<TestClient, Task> serve, IPAddress? address = null)
    {
        this.serve = serve;
        listener = new TcpListener(address ?? IPAddress.Loopback, 0);
        listener.Start(512);
        loop = AcceptAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>What came in so far on each connection, in the order in which they were accepted.</summary>
    public IReadOnlyList<string> Heard
    {
        get
        {
            lock (clients) return [.. clients.Select(client => client.Heard)];
        }
    }

    /// <summary>What came in on each connection until its client hung up.</summary>
    public async Task<IReadOnlyList<string>> AllHeardAsync()
    {
        Task[] all;
        lock (clients) all = [.. served];
        await Task.WhenAll(all).WaitAsync(TimeSpan.FromSeconds(20));
        return Heard;
    }

    /// <summary>Reads once for each answer, and answers; then reads until the client hangs up.</summary>
    public static Func<TestClient, Task> Answering(params byte[][] answers) => async client =>
    {
        foreach (var answer in answers)
        {
            if (!await client.ReadAsync()) return;
            await client.WriteAsync(answer);
        }

        while (await client.ReadAsync()) { }
    };

    /// <summary>Speaks first, then reads until the client hangs up.</summary>
    public static Func<TestClient, Task> Greeting(byte[] greeting) => async client =>
    {
        await client.WriteAsync(greeting);
        while (await client.ReadAsync()) { }
    };

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = new TestClient(await listener.AcceptTcpClientAsync(stop.Token), stop.Token);
                lock (clients)
                {
                    clients.Add(client);
                    served.Add(ServeAsync(client));
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            await Task.WhenAll(served);
        }
    }

    private async Task ServeAsync(TestClient client)
    {
        try
        {
            await serve(client);
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException or System.Security.Authentication.AuthenticationException)
        {
            // The client hung up, or the test is over.
        }
        finally
        {
            client.Dispose();
        }
    }
}
