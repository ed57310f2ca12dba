using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>
/// Asks a Docker engine over its unix socket (Docker Engine API, HTTP/1.1). Only GET, bounded in time and bytes; what goes wrong is an
/// answer, too.
/// </summary>
internal sealed class EngineClient : IDisposable
{
    private readonly string socket;
    private readonly DockerOptions options;
    private readonly TimeProvider clock;
    private readonly CancellationToken cancel;
    private readonly CancellationTokenSource whole;
    private readonly HttpClient http;

    public EngineClient(string socket, DockerOptions options, TimeProvider clock, CancellationToken cancel)
    {
        (this.socket, this.options, this.clock, this.cancel) = (socket, options, clock, cancel);
        whole = new CancellationTokenSource(options.Longest, clock);
        http = new HttpClient(Handler()) { BaseAddress = new Uri("http://docker"), Timeout = Timeout.InfiniteTimeSpan };
    }

    public void Dispose()
    {
        http.Dispose();
        whole.Dispose();
    }

    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public EngineAnswer Get(string path)
    {
        using var limit = new CancellationTokenSource(options.LongestCall, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, whole.Token, cancel);
        try
        {
            return GetAsync(path, either.Token).GetAwaiter().GetResult();
        }
        catch (OperationCanceledException)
        {
            cancel.ThrowIfCancellationRequested();
            return EngineAnswer.No($"{socket} did not answer {Shown(path)} in time");
        }
        catch (HttpRequestException exception)
        {
            return EngineAnswer.No(Explain(exception, path));
        }
        catch (IOException)
        {
            return EngineAnswer.No($"{socket} broke off its answer to {Shown(path)}");
        }
        catch (JsonException)
        {
            return EngineAnswer.No($"the answer of {socket} to {Shown(path)} is no JSON");
        }
    }

    private async Task<EngineAnswer> GetAsync(string path, CancellationToken limit)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit).ConfigureAwait(false);
        if (response.StatusCode != HttpStatusCode.OK) return EngineAnswer.No(Refused(response.StatusCode, path));
        var body = await ReadAsync(response, limit).ConfigureAwait(false);
        if (body is null) return EngineAnswer.No(
            string.Create(CultureInfo.InvariantCulture,
            $"the answer of {socket} to {Shown(path)} is longer than {options.MostBytes >> 20} MiB"));
        return new EngineAnswer(EngineJson.Parse(body.Value), null);
    }

    private async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpResponseMessage response, CancellationToken limit)
    {
        using var stream = await response.Content.ReadAsStreamAsync(limit).ConfigureAwait(false);
        var body = new MemoryStream();
        var buffer = new byte[16384];
        while (await stream.ReadAsync(buffer, limit).ConfigureAwait(false) is > 0 and var count)
        {
            if (body.Length + count > options.MostBytes) return null;
            body.Write(buffer, 0, count);
        }

        return body.GetBuffer().AsMemory(0, (int)body.Length);
    }

    private SocketsHttpHandler Handler() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        UseProxy = false,
        MaxResponseHeadersLength = 32,
        ResponseDrainTimeout = TimeSpan.Zero,
        ConnectCallback = async (_, limit) =>
        {
            var connection = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            try
            {
                await connection.ConnectAsync(new UnixDomainSocketEndPoint(socket), limit).ConfigureAwait(false);
                return new NetworkStream(connection, ownsSocket: true);
            }
            catch
            {
                connection.Dispose();
                throw;
            }
        },
    };

    private string Refused(HttpStatusCode status, string path) => status switch
    {
        HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized =>
            string.Create(CultureInfo.InvariantCulture,
                $"{socket} forbids {Shown(path)} ({(int)status}): a proxy or a plugin in front of the engine decides so"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{socket} answers {Shown(path)} with {(int)status}"),
    };

    private string Explain(HttpRequestException exception, string path) => exception.InnerException switch
    {
        SocketException { SocketErrorCode: SocketError.AccessDenied } =>
            $"this user may not talk to {socket}: run it as root or as a member of the group docker, which is as mighty as root",
        SocketException { SocketErrorCode: SocketError.ConnectionRefused } => $"nothing listens on {socket}: no engine runs there",
        SocketException when !File.Exists(socket) =>
            $"there is no socket {socket}: no engine runs here, or it listens elsewhere; "
                + "name it as docker:///path/to/docker.sock or in DOCKER_HOST",
        SocketException other => $"{socket} could not be connected to ({other.SocketErrorCode})",
        _ when exception.HttpRequestError == HttpRequestError.ResponseEnded => $"{socket} broke off its answer to {Shown(path)}",
        _ => $"what listens on {socket} does not speak HTTP as a Docker engine does",
    };

    /// <summary>The call without ids of containers and versions of the API.</summary>
    private static string Shown(string path)
    {
        var name = path.Split('?')[0];
        if (name.StartsWith("/v", StringComparison.Ordinal) && name.IndexOf('/', 1) is > 0 and var slash
            && char.IsAsciiDigit(name[2])) name = name[slash..];
        return name.Split('/') is ["", "containers", { Length: > 12 } id, ..] ? $"/containers/{id[..12]}/json" : name;
    }
}
