using System.Collections.Concurrent;
using System.Net.Sockets;
using System.Text;
using Auditor.Testing;

namespace Auditor.Sources.Tests.Docker;

/// <summary>A server on a unix socket that sends exactly the bytes it is told to, and keeps what it is asked.</summary>
internal sealed class FakeEngine : IDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly CancellationTokenSource end = new();
    private readonly Func<string, byte[]?> answer;
    private readonly Task serving;

    /// <param name="answer">The whole answer to a path; null to say nothing and keep the connection.</param>
    public FakeEngine(Func<string, byte[]?> answer)
    {
        this.answer = answer;
        listener.Bind(new UnixDomainSocketEndPoint(Socket));
        listener.Listen(64);
        serving = Task.Run(ServeAsync);
    }

    public string Socket => folder["engine.sock"];

    /// <summary>After an answer the same bytes are sent for ever.</summary>
    public byte[]? Endless { get; init; }

    public ConcurrentQueue<string> Requests { get; } = new();

    public static byte[] Json(string body) => Answer("200 OK", body);

    public static byte[] Answer(string status, string body)
    {
        var content = Encoding.UTF8.GetBytes(body);
        return [.. Encoding.ASCII.GetBytes(
            $"HTTP/1.1 {status}\r\nApi-Version: 1.41\r\nContent-Type: application/json\r\nContent-Length: {content.Length}\r\n\r\n"),
            .. content];
    }

    public void Dispose()
    {
        end.Cancel();
        listener.Dispose();
        serving.GetAwaiter().GetResult();
        end.Dispose();
        folder.Dispose();
    }

    private async Task ServeAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true) connections.Add(TalkAsync(await listener.AcceptAsync(end.Token)));
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task TalkAsync(Socket connection)
    {
        using var stream = new NetworkStream(connection, ownsSocket: true);
        try
        {
            var buffer = new byte[8192];
            while (await stream.ReadAsync(buffer, end.Token) is > 0 and var count)
            {
                var request = Encoding.ASCII.GetString(buffer, 0, count);
                Requests.Enqueue(request);
                if (answer(request.Split(' ')[1]) is not { } bytes) continue;
                await stream.WriteAsync(bytes, end.Token);
                while (Endless is { } more) await stream.WriteAsync(more, end.Token);
                if (!request.StartsWith("GET ", StringComparison.Ordinal) || bytes is [not (byte)'H', ..]) return;
            }
        }
        catch (Exception exception) when (exception is IOException or OperationCanceledException)
        {
            // The client has enough, or the test is over.
        }
    }
}
