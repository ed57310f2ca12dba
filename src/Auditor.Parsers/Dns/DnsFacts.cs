using System.Globalization;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Tls;

namespace Auditor.Parsers.Dns;

/// <summary>Adds what follows from the answers of name servers.</summary>
internal static class DnsFacts
{
    public static void Add(EvidenceNode dns)
    {
        if (dns.Named("endpoint").FirstOrDefault() is not { } endpoint || endpoint.Has("not-asked")) return;
        var queries = dns.Named("query").ToList();
        var addresses = queries.FindAll(query => query["type"] is "A" or "AAAA" && Same(query["name"], endpoint["host"]));
        AddAddresses(endpoint, addresses);
        AddNameServers(endpoint, queries);
        CaaFacts.Add(endpoint, queries.FindAll(query => query["type"] == "CAA"));
        if (HostNames.TwinOf(endpoint["host"]) is { } twin && queries.Exists(query => Same(query["name"], twin) && query["status"] == "NXDOMAIN")) endpoint.Derive("missing-twin", twin);
    }

    private static void AddAddresses(EvidenceNode endpoint, List<EvidenceNode> queries)
    {
        var records = queries.SelectMany(query => query.Named("record")).ToList();
        if (records.Exists(record => record["type"] is "A" or "AAAA")) endpoint.Derive("resolves", "true");
        else if (Silence(queries) is { } because) endpoint.DeriveUnknown("resolves", because);
        if (Highest(records) is { } ttl) endpoint.Derive("highest-ttl", ttl.ToString(CultureInfo.InvariantCulture));
        if (records.FindLast(record => record["type"] == "CNAME") is { } alias && queries.TrueForAll(query => query["status"] == "NXDOMAIN")) endpoint.Derive("dangles", alias["value"]);
    }

    private static long? Highest(List<EvidenceNode> records)
    {
        long? highest = null;
        foreach (var record in records)
        {
            if (long.TryParse(record["ttl"], NumberStyles.None, CultureInfo.InvariantCulture, out var ttl) && (highest is null || ttl > highest)) highest = ttl;
        }

        return highest;
    }

    /// <summary>Of the innermost domain that has any.</summary>
    private static void AddNameServers(EvidenceNode endpoint, List<EvidenceNode> queries)
    {
        foreach (var query in queries.Where(query => query["type"] == "NS"))
        {
            var count = query.Named("record").Count(record => record["type"] == "NS");
            if (count == 0) continue;
            endpoint.Derive("name-servers", count.ToString(CultureInfo.InvariantCulture));
            return;
        }
    }

    /// <summary>Why a question has no answer that proves anything; null when all have.</summary>
    internal static string? Silence(List<EvidenceNode> queries)
    {
        if (queries.Count == 0) return "it was not asked for";
        foreach (var query in queries)
        {
            if (query.Find("status") is { Unresolved: { } because }) return because;
            if (query["status"] is not ("NOERROR" or "NXDOMAIN")) return $"the name server answered {query["status"]} for {query["name"]} {query["type"]}";
        }

        return null;
    }

    internal static bool Same(string name, string other) => string.Equals(name.TrimEnd('.'), other.TrimEnd('.'), StringComparison.OrdinalIgnoreCase);
}
