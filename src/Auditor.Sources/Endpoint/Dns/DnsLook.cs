using System.Net;
using System.Net.Sockets;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Dns;

/// <summary>What name servers say about a host, and whether its addresses take connections.</summary>
internal sealed class DnsLook(Site site, Network network, EndpointOptions options)
{
    private const int MostLevels = 5;

    private readonly DnsClient client = new(options);

    private bool AsksServers => !site.IsAddress && (!site.IsLocal || !options.NameServers.IsEmpty);

    public async Task<List<EvidenceRecord>> Look(int port, string? issuer, CancellationToken cancel)
    {
        var endpoint = new EvidenceRecord("endpoint").With("host", site.Host).With("port", port).Flag("not-asked", !AsksServers).With("issuer", issuer);
        List<EvidenceRecord> records = [endpoint];
        if (!AsksServers) return records;
        endpoint.With("server", client.Servers.Count > 0 ? client.Servers[0].Address.ToString() : null);
        var addresses = new List<IPAddress>();
        foreach (var type in new[] { DnsType.A, DnsType.Aaaa }) records.Add(await Ask(site.Host, type, addresses, cancel).ConfigureAwait(false));
        await Climb(records, DnsType.Caa, cancel).ConfigureAwait(false);
        await Climb(records, DnsType.Ns, cancel).ConfigureAwait(false);
        if (site.Twin is { } twin) records.Add(await Ask(twin, DnsType.A, [], cancel).ConfigureAwait(false));
        foreach (var address in addresses.Distinct().Take(8)) records.Add(await Try(address, port, cancel).ConfigureAwait(false));
        return records;
    }

    /// <summary>Asks for the host, then for each domain above it, until one has such records; top-level domains are not asked about.</summary>
    private async Task Climb(List<EvidenceRecord> records, DnsType type, CancellationToken cancel)
    {
        var name = site.Host;
        for (var level = 0; level < MostLevels && name.Contains('.', StringComparison.Ordinal); level++)
        {
            var record = await Ask(name, type, [], cancel).ConfigureAwait(false);
            records.Add(record);
            if (record.Children.Any(child => child.Values.Any(value => value.Key == "type" && value.Text == NameOf(type)))) return;
            name = name[(name.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }
    }

    private async Task<EvidenceRecord> Ask(string name, DnsType type, List<IPAddress> addresses, CancellationToken cancel)
    {
        var (answer, because) = await client.Ask(name, type, cancel).ConfigureAwait(false);
        var record = new EvidenceRecord("query").With("name", name).With("type", NameOf(type));
        if (answer is null) return record.Unknown("status", because);
        foreach (var item in answer.Records)
        {
            if (item.Type is DnsType.A or DnsType.Aaaa && IPAddress.TryParse(item.Value, out var address)) addresses.Add(address);
            record.Add(new EvidenceRecord("record").With("name", item.Name).With("type", NameOf(item.Type)).With("ttl", item.Ttl).With("value", item.Value));
        }

        return record.With("status", answer.Status);
    }

    private async Task<EvidenceRecord> Try(IPAddress address, int port, CancellationToken cancel)
    {
        var record = new EvidenceRecord("address").With("value", address.ToString()).With("family", address.AddressFamily == AddressFamily.InterNetworkV6 ? "ipv6" : "ipv4");
        try
        {
            using var socket = await network.Connect(address, port, cancel).ConfigureAwait(false);
            return record.Flag("reachable");
        }
        catch (Exception exception) when (NetworkFailure.IsExpected(exception))
        {
            var because = NetworkFailure.Reason(exception);
            return because == NetworkFailure.NoRoute ? record.Unknown("reachable", because) : record.With("failed", because);
        }
    }

    private static string NameOf(DnsType type) => type switch { DnsType.Aaaa => "AAAA", DnsType.Cname => "CNAME", DnsType.Caa => "CAA", DnsType.Ns => "NS", _ => "A" };
}
