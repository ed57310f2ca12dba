using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;

namespace Auditor.Sources.Tests.Ports;

/// <summary>A connection as its server sees it.</summary>
internal sealed class TestClient(TcpClient client, CancellationToken stop) : IDisposable
{
    private readonly MemoryStream heard = new();
    private readonly byte[] buffer = new byte[4096];
    private Stream stream = client.GetStream();

    public CancellationToken Stop => stop;

    public string Heard
    {
        get
        {
            lock (heard) return Talk.Show(heard.ToArray());
        }
    }

    /// <summary>What the last read brought.</summary>
    public ReadOnlyMemory<byte> Last { get; private set; }

    /// <summary>False when the client hung up.</summary>
    public async Task<bool> ReadAsync()
    {
        var count = await stream.ReadAsync(buffer, stop);
        Last = buffer.AsMemory(0, count);
        lock (heard) heard.Write(buffer, 0, count);
        return count > 0;
    }

    public async Task WriteAsync(byte[] bytes) => await stream.WriteAsync(bytes, stop);

    public async Task StartTlsAsync(X509Certificate2 certificate)
    {
        var tls = new SslStream(stream);
        stream = tls;
        await tls.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = certificate }, stop);
    }

    /// <summary>Says that nothing follows.</summary>
    public void HangUp() => client.Client.Shutdown(SocketShutdown.Send);

    public void Dispose()
    {
        stream.Dispose();
        client.Dispose();
    }
}
