using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Dns;

/// <summary>What evidence of name servers says.</summary>
internal static class DnsVocabulary
{
    public static Vocabulary Instance { get; } = new(ArtifactKinds.Dns, "dns", Elements);

    private static ImmutableArray<ElementName> Elements() =>
    [
        new ElementName("dns", "What name servers answer about a host."),
        new ElementName(
            "endpoint",
            "The host that was asked about.",
            new AttributeName("host", "Name or address.", true),
            new AttributeName("port", "The TCP port that its addresses were tried on.", true),
            new AttributeName("not-asked", "No name server is asked: the host is an address or a local name."),
            new AttributeName("server", "The name server that was asked."),
            new AttributeName("issuer", "The issuer of the certificate that the host sends."),
            new AttributeName("collected", "When, in UTC."),
            new AttributeName("resolves", "It has an address. Unresolved when a name server did not answer."),
            new AttributeName("dangles", "It is an alias of a name that does not exist: that name."),
            new AttributeName("highest-ttl", "The longest time to live of its addresses and aliases, in seconds."),
            new AttributeName("caa", "CAA records hold for it, its own or those of a domain above. Unresolved when a name server did not answer."),
            new AttributeName("caa-domain", "The domain whose CAA records hold."),
            new AttributeName("caa-issuers", "The authorities that they allow, with blanks between."),
            new AttributeName("caa-issuer-domain", "What the issuer of the certificate calls itself in CAA records, when that is known."),
            new AttributeName("caa-blocks-issuer", "They do not allow the issuer of the certificate that the host sends."),
            new AttributeName("name-servers", "How many name servers its domain has."),
            new AttributeName("missing-twin", "The host with www., or without it, that does not exist.")),
        new ElementName(
            "query",
            "A question to a name server and its answer.",
            new AttributeName("name", "The name that was asked for.", true),
            new AttributeName("type", "A, AAAA, CAA or NS.", true),
            new AttributeName("status", "NOERROR, NXDOMAIN, SERVFAIL, REFUSED, … Unresolved when no answer came.", true)),
        new ElementName(
            "record",
            "A record of an answer.",
            new AttributeName("name", "Its owner.", true),
            new AttributeName("type", "A, AAAA, CNAME, CAA or NS.", true),
            new AttributeName("ttl", "Seconds that it may be kept.", true),
            new AttributeName("value", "Address, name, or flags, tag and value of a CAA record.", true)),
        new ElementName(
            "address",
            "An address of the host, tried on its port.",
            new AttributeName("value", "The address.", true),
            new AttributeName("family", "ipv4 or ipv6.", true),
            new AttributeName("reachable", "A connection was accepted. Unresolved when this machine cannot tell."),
            new AttributeName("failed", "Why no connection was accepted.")),
        EvidenceWords.Gap,
        EvidenceWords.Comment,
    ];
}
