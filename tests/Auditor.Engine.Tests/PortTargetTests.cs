using System.Net;
using System.Net.Sockets;
using Auditor.Testing;

namespace Auditor.Engine.Tests;

/// <summary>From <c>tcp://</c> to the findings of a run.</summary>
public sealed class PortTargetTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_redis_that_asks_for_no_login_is_found_where_its_evidence_stands()
    {
        using var server = new TcpListener(IPAddress.Loopback, 0);
        server.Start();
        var port = ((IPEndPoint)server.LocalEndpoint).Port;
        var serving = ServeAsync(server);
        var run = Repositories.Run(Request($"tcp://127.0.0.1:{port}"));
        Assert.Contains(Repositories.Failures(run), failure => failure.EndsWith($"127.0.0.1_tcp_{port}/ports.evidence:4 ports/db-no-auth-redis", StringComparison.Ordinal));
        Assert.Empty(run.Problems);
        server.Stop();
        _ = serving;
    }

    [Fact]
    public void Evidence_of_another_look_at_the_host_is_not_taken_for_new()
    {
        folder.With("127.0.0.1/tls.evidence", "auditor-evidence tls 1\ngap because=\"years ago\"\n");
        var run = Repositories.Run(Request("tcp://127.0.0.1:1"));
        Assert.All(run.Artifacts, artifact => Assert.Equal("ports", artifact.Kind));
    }

    [Fact]
    public void A_host_without_an_address_is_a_problem_and_not_a_pass()
    {
        var run = Repositories.Run(Request("tcp://nobody.invalid"));
        Assert.Contains("nobody.invalid could not be resolved", Assert.Single(run.Problems).Message, StringComparison.Ordinal);
        Assert.True(run.IsIncomplete);
    }

    [Fact]
    public void Offline_nothing_is_looked_at()
    {
        var outcome = Repositories.Audited(Request("tcp://127.0.0.1") with { IsOffline = true });
        Assert.Null(outcome.Run);
        Assert.Contains("--offline", Assert.Single(outcome.Messages), StringComparison.Ordinal);
    }

    private AuditRequest Request(string target) => Repositories.Request(target) with { EvidenceFolder = folder.Path };

    private static async Task ServeAsync(TcpListener server)
    {
        try
        {
            while (true)
            {
                using var client = await server.AcceptTcpClientAsync();
                var buffer = new byte[256];
                var stream = client.GetStream();
                for (var count = await stream.ReadAsync(buffer); count > 0; count = await stream.ReadAsync(buffer))
                {
                    var isPing = buffer.AsSpan(0, count).StartsWith("PING"u8);
                    await stream.WriteAsync(isPing ? "+PONG\r\n"u8.ToArray() : "$23\r\nredis_version:7.0.15\r\n\r\n\r\n"u8.ToArray());
                }
            }
        }
        catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // The test is over.
        }
    }
}
