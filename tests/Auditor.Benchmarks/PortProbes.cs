using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ports;

namespace Auditor.Benchmarks;

/// <summary>
/// The look at the usual ports of many loopback addresses: with a Redis that asks for a password on each and all other ports closed, or
/// where a firewall drops what comes.
/// </summary>
internal static class PortProbes
{
    private const int Runs = 5;
    private const int RedisPort = 6379;

    public static void Measure(int count, TextWriter output)
    {
        var options = Options(count);
        var servers = Array.ConvertAll([.. options.Addresses], Serve);
        Measure(options, "service=redis authentication=required", "open and recognised", output);
        Array.ForEach(servers, server => server.Stop());
    }

    /// <summary>
    /// The firewall is set up by <c>measure.sh ports-filtered</c>; it lets port 22 through, where nothing listens, so that the addresses
    /// answer.
    /// </summary>
    public static void MeasureFiltered(int count, TextWriter output) => Measure(Options(count), "state=filtered", "filtered", output);

    private static PortOptions Options(int count)
    {
        var options = new PortOptions();
        var last = Enumerable.Range(1, (count / options.Ports.Length) + 1);
        return options with { Addresses = [.. last.Select(number => IPAddress.Parse($"127.0.9.{number}"))] };
    }

    private static void Measure(PortOptions options, string words, string found, TextWriter output)
    {
        var target = EvidenceTarget.Parse("tcp://localhost", out _) ?? throw new InvalidOperationException("It is a target.");
        var source = new PortSource(options);
        for (var run = 1; run <= Runs; run++)
        {
            var clock = System.Diagnostics.Stopwatch.StartNew();
            var text = "";
            var effort = Effort.Of(() => text = source.Collect(target, TimeProvider.System, CancellationToken.None)[0].Text);
            var lines = text.Split('\n').Count(line => line.Contains(words, StringComparison.Ordinal));
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{options.Addresses.Length * options.Ports.Length} probes, at most {options.Connections} sockets at a time: "
                + $"{clock.Elapsed.TotalSeconds:F2} s, {effort.Processor.TotalSeconds:F2} s CPU (both sides); {lines} {found}"));
        }
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
