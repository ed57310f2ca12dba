using System.Net.Sockets;
using System.Security.Cryptography;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>Sends one hello on a connection of its own and reads what comes back.</summary>
internal sealed class HelloProbe(Site site, Network network, EndpointOptions options)
{
    public async Task<HelloAnswer> Ask(TlsVersion version, ushort[] ciphers, CancellationToken cancel)
    {
        try
        {
            return await Deadline.Within(options.AnswerTimeout, token => Exchange(version, ciphers, token), cancel).ConfigureAwait(false);
        }
        catch (Exception exception) when (IsReset(exception))
        {
            return new HelloAnswer(HelloAnswerKind.Refused);
        }
        catch (Exception exception) when (NetworkFailure.IsExpected(exception))
        {
            return new HelloAnswer(HelloAnswerKind.Unknown) { Because = NetworkFailure.Reason(exception) };
        }
    }

    private async Task<HelloAnswer> Exchange(TlsVersion version, ushort[] ciphers, CancellationToken cancel)
    {
        using var socket = await network.Connect(site.TlsPort, cancel).ConfigureAwait(false);
        var hello = HelloWriter.Write(version, ciphers, site.IsAddress ? null : site.Host, RandomNumberGenerator.GetBytes(32));
        await socket.SendAsync(hello, SocketFlags.None, cancel).ConfigureAwait(false);
        var bytes = new byte[HelloReader.MostBytes];
        for (var length = 0; ;)
        {
            var read = await socket.ReceiveAsync(bytes.AsMemory(length), SocketFlags.None, cancel).ConfigureAwait(false);
            length += read;
            var answer = HelloReader.Read(bytes.AsSpan(0, length), read == 0 || length == bytes.Length);
            if (answer.Kind != HelloAnswerKind.Open) return answer;
        }
    }

    private static bool IsReset(Exception exception) => exception is SocketException { SocketErrorCode: SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown };
}
