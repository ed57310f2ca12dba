using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ports;

namespace Auditor.Benchmarks;

/// <summary>The look at the usual ports of many loopback addresses. On each a Redis that asks for a password is played; all other ports are closed.</summary>
internal static class PortProbes
{
    private const int Runs = 5;
    private const int RedisPort = 6379;

    public static void Measure(int count, TextWriter output)
    {
        var options = new PortOptions();
        var addresses = Enumerable.Range(1, (count / options.Ports.Length) + 1).Select(last => IPAddress.Parse($"127.0.9.{last}")).ToArray();
        options = options with { Addresses = [.. addresses] };
        var servers = Array.ConvertAll(addresses, Serve);
        var target = EvidenceTarget.Parse("tcp://localhost", out _) ?? throw new InvalidOperationException("It is a target.");
        var source = new PortSource(options);
        for (var run = 1; run <= Runs; run++) output.WriteLine(Once(source, target, addresses.Length * options.Ports.Length, options.Connections));
        Array.ForEach(servers, server => server.Stop());
    }

    private static string Once(PortSource source, EvidenceTarget target, int probes, int connections)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var text = "";
        var effort = Effort.Of(() => text = source.Collect(target, TimeProvider.System, CancellationToken.None)[0].Text);
        var open = text.Split('\n').Count(line => line.Contains("service=redis authentication=required", StringComparison.Ordinal));
        return string.Create(CultureInfo.InvariantCulture,
            $"{probes} probes, at most {connections} sockets at a time: {clock.Elapsed.TotalSeconds:F2} s, {effort.Processor.TotalSeconds:F2} s CPU (both sides); {open} open and recognised");
    }

    private static TcpListener Serve(IPAddress address)
    {
        var listener = new TcpListener(address, RedisPort);
        listener.Start();
        _ = AnswerAsync(listener);
        return listener;
    }

    private static async Task AnswerAsync(TcpListener listener)
    {
        var buffer = new byte[64];
        while (listener.Server.IsBound)
        {
            try
            {
                using var client = await listener.AcceptTcpClientAsync().ConfigureAwait(false);
                var stream = client.GetStream();
                _ = await stream.ReadAsync(buffer).ConfigureAwait(false);
                await stream.WriteAsync("-NOAUTH Authentication required.\r\n"u8.ToArray()).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
            {
                return;
            }
        }
    }
}
