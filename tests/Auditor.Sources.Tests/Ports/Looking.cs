using System.Collections.Immutable;
using System.Net;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ports;
using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Tests.Ports;

/// <summary>Looks at loopback ports as the product does, with shorter waits.</summary>
internal static class Looking
{
    public static PortOptions Options { get; } = new()
    {
        Addresses = [IPAddress.Loopback],
        ConnectTimeout = TimeSpan.FromMilliseconds(1000),
        AnswerTimeout = TimeSpan.FromMilliseconds(700),
        GreetingTimeout = TimeSpan.FromMilliseconds(200),
        PortTimeout = TimeSpan.FromSeconds(3),
    };

    /// <summary>A port that is looked at as if it were the well-known one.</summary>
    public static KnownPort As(int wellKnown, int actual) => KnownPorts.Of(wellKnown) with { Number = actual };

    public static async Task<PortObservation> AtAsync(KnownPort port, PortOptions? options = null, IPAddress? address = null)
    {
        var scan = new PortScan(options ?? Options, TimeProvider.System, "localhost");
        var seen = await scan.RunAsync([address ?? IPAddress.Loopback], [port], CancellationToken.None);
        return seen[0].Ports[0];
    }

    public static async Task<ServiceFacts> FactsAsync(KnownPort port, PortOptions? options = null)
    {
        var seen = await AtAsync(port, options);
        Assert.NotNull(seen.Facts);
        return seen.Facts;
    }

    /// <summary>For servers that do answer, however busy the machine is.</summary>
    public static Task<ServiceFacts> PatientlyAsync(KnownPort port) =>
        FactsAsync(port, Options with { ConnectTimeout = TimeSpan.FromSeconds(10), AnswerTimeout = TimeSpan.FromSeconds(5), PortTimeout = TimeSpan.FromSeconds(60) });

    /// <summary>The evidence of a target in its written form.</summary>
    public static string Evidence(string target, PortOptions options)
    {
        var parsed = EvidenceTarget.Parse(target, out _);
        Assert.NotNull(parsed);
        return Assert.Single(new PortSource(options).Collect(parsed, new FixedClock(), CancellationToken.None)).Text;
    }

    public static ImmutableArray<KnownPort> Ports(params KnownPort[] ports) => [.. ports];
}
