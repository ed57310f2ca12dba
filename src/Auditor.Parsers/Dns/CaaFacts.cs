using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Dns;

/// <summary>Which authorities may issue for a host (RFC 8659): the records of the host, else of the nearest domain above it that has any.</summary>
internal static class CaaFacts
{
    /// <summary>What authorities call themselves in CAA records, by a part of the issuer's organisation: their certification practice statements, read 2026-11.</summary>
    private static readonly (string Issuer, string[] Domains)[] Issuers =
    [
        ("Let's Encrypt", ["letsencrypt.org"]),
        ("Google Trust Services", ["pki.goog"]),
        ("DigiCert", ["digicert.com", "www.digicert.com", "symantec.com", "thawte.com", "geotrust.com", "rapidssl.com"]),
        ("Sectigo", ["sectigo.com", "comodo.com", "comodoca.com", "usertrust.com", "trust-provider.com"]),
        ("Amazon", ["amazon.com", "amazontrust.com", "awstrust.com", "amazonaws.com"]),
        ("GlobalSign", ["globalsign.com"]),
    ];

    public static void Add(EvidenceNode endpoint, List<EvidenceNode> queries)
    {
        if (queries.Find(query => query.Named("record").Any(IsCaa)) is not { } holding)
        {
            if (DnsFacts.Silence(queries) is { } because) endpoint.DeriveUnknown("caa", because);
            return;
        }

        endpoint.Derive("caa", "true");
        endpoint.Derive("caa-domain", holding["name"]);
        var allowed = holding.Named("record").Where(IsCaa).Select(Parse).Where(caa => caa.Tag == "issue").Select(caa => caa.Issuer).ToList();
        endpoint.Derive("caa-issuers", string.Join(' ', allowed.Select(issuer => issuer.Length == 0 ? ";" : issuer)));
        if (allowed.Count > 0) AddIssuer(endpoint, allowed);
    }

    private static void AddIssuer(EvidenceNode endpoint, List<string> allowed)
    {
        var issuer = endpoint["issuer"];
        foreach (var (name, domains) in Issuers)
        {
            if (!issuer.Contains(name, StringComparison.OrdinalIgnoreCase)) continue;
            endpoint.Derive("caa-issuer-domain", domains[0], "issuer");
            endpoint.DeriveFlag("caa-blocks-issuer", !allowed.Exists(domain => Array.Exists(domains, own => DnsFacts.Same(own, domain))));
            return;
        }
    }

    private static bool IsCaa(EvidenceNode record) => record["type"] == "CAA";

    /// <summary><c>0 issue "letsencrypt.org; validationmethods=dns-01"</c>: the domain is what stands before the first semicolon.</summary>
    private static (string Tag, string Issuer) Parse(EvidenceNode record)
    {
        var parts = record["value"].Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        return parts.Length < 2 ? ("", "") : (parts[1], parts.Length < 3 ? "" : parts[2].Trim('"').Split(';')[0].Trim());
    }
}
