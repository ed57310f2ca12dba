using System.Collections.Immutable;
using System.Net;

namespace Auditor.Sources.Ports;

/// <summary>Looks at ports of addresses, so many at a time; each with one connection at a time.</summary>
internal sealed class PortScan(PortOptions options, TimeProvider clock, string host)
{
    /// <exception cref="OperationCanceledException">The user interrupted it.</exception>
    public async Task<ImmutableArray<AddressObservation>> RunAsync(
        ImmutableArray<IPAddress> addresses, ImmutableArray<KnownPort> ports, CancellationToken cancel)
    {
        var seen = new PortObservation?[addresses.Length * ports.Length];
        using var whole = new CancellationTokenSource(options.WholeTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(whole.Token, cancel);
        var probe = new PortProbe(options, clock, host);
        Task<PortObservation> Look(int index) => SocketBudget.Use(
            () => probe.LookAsync(addresses[index / ports.Length], ports[index % ports.Length], whole.Token, cancel), either.Token);
        try
        {
            var bounds = new ParallelOptions { MaxDegreeOfParallelism = options.Connections, CancellationToken = either.Token };
            await Parallel.ForAsync(0, seen.Length, bounds, async (index, _) =>
                seen[index] = await Look(index).ConfigureAwait(false)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // What is missing says so below.
        }

        PortObservation Seen(int at, int port) =>
            seen[(at * ports.Length) + port] ?? new PortObservation(ports[port], PortState.Unknown, PortProbe.TimeIsOver);
        return [.. addresses.Select((address, at) => new AddressObservation(address, [.. ports.Select((_, port) => Seen(at, port))]))];
    }
}
