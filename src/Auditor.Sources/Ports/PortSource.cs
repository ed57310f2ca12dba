using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Auditor.Documents;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ports;

/// <summary>
/// What the internet sees of a machine's ports: which accept connections, what answers there, and whether it asks who is there.
/// </summary>
public sealed class PortSource(PortOptions options) : IEvidenceSource
{
    public ImmutableArray<string> Schemes { get; } = ["tcp"];

    public string? Refuses(EvidenceTarget target) =>
        target.Path == "/" ? null : $"'{target.Text}' has a path: a target of ports is written tcp://host or tcp://host:port.";

    public ImmutableArray<string> Plan(EvidenceTarget target) => PortPlan.Of(target, Ports(target), options);

    public ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel) =>
        [EvidenceFile.Of(ArtifactKinds.Ports, CollectAsync(target, clock, cancel).GetAwaiter().GetResult())];

    private async Task<IEnumerable<EvidenceRecord>> CollectAsync(EvidenceTarget target, TimeProvider clock, CancellationToken cancel)
    {
        var collected = clock.GetUtcNow();
        var (addresses, mistake) = await ResolveAsync(target.Host, clock, cancel).ConfigureAwait(false);
        if (addresses.IsEmpty) return PortRecords.None(target, mistake ?? $"{target.Host} has no address", collected);
        var seen = await new PortScan(options, clock, target.Host).RunAsync(addresses, Ports(target), cancel).ConfigureAwait(false);
        return PortRecords.Of(target, seen, collected);
    }

    private ImmutableArray<KnownPort> Ports(EvidenceTarget target) => target.Port is { } number ? [KnownPorts.Of(number)] : options.Ports;

    private async Task<(ImmutableArray<IPAddress> Addresses, string? Mistake)> ResolveAsync(string host, TimeProvider clock,
        CancellationToken cancel)
    {
        if (!options.Addresses.IsEmpty) return (options.Addresses, null);
        if (IPAddress.TryParse(host, out var literal)) return ([literal], null);
        using var timeout = new CancellationTokenSource(options.WholeTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancel);
        try
        {
            var found = await Dns.GetHostAddressesAsync(host, either.Token).ConfigureAwait(false);
            var sorted = found.Distinct().OrderBy(address => address.AddressFamily).ThenBy(address => address.ToString(), StringComparer.Ordinal);
            return ([.. sorted.Take(options.MostAddresses)], null);
        }
        catch (Exception exception)
            when (exception is SocketException || (exception is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var why = (exception as SocketException)?.SocketErrorCode == SocketError.HostNotFound ? "there is no such name" : "the resolver of this machine did not answer";
            return ([], string.Create(CultureInfo.InvariantCulture, $"{host} could not be resolved: {why}"));
        }
    }
}
