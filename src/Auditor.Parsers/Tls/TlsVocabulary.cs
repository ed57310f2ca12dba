using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Tls;

/// <summary>What evidence of a TLS server says.</summary>
internal static class TlsVocabulary
{
    public static Vocabulary Instance { get; } = new(ArtifactKinds.Tls, "tls", Elements);

    /// <summary>What a server sends or, on a host, what stands in a file that it would send.</summary>
    public static ElementName Chain => new(
        "chain",
        "The certificates that the server sent, or that a file of a host has, taken together. Expiry apart, and nothing is fetched.",
        new AttributeName("said", "How it is told that one is missing: The server does not send, or FILE does not hold."),
        new AttributeName("trusted", "They lead to a root that this machine trusts. Unresolved when that could not be decided."),
        new AttributeName("untrusted", "Why they do not."),
        new AttributeName("incomplete", "An intermediate certificate is missing: browsers may fetch it, programs do not."),
        new AttributeName("out-of-order", "A certificate is not followed by that of its issuer."));

    public static ElementName Certificate => new(
        "certificate",
        "A certificate that the server sent, or that stands in a file of a host. Values of files that could not be read are unresolved.",
        new AttributeName("role", "leaf, intermediate or root.", true),
        new AttributeName("title", "How people call it: its subject, on a host with the file.", true),
        new AttributeName("subject", "Distinguished name."),
        new AttributeName("issuer", "Distinguished name of the issuer."),
        new AttributeName("not-before", "YYYY-MM-DD.", true),
        new AttributeName("not-after", "YYYY-MM-DD.", true),
        new AttributeName("key", "RSA, ECDSA, DSA, or its object identifier."),
        new AttributeName("key-bits", "Length of the key in bits."),
        new AttributeName("signature", "Signature algorithm."),
        new AttributeName("self-signed", "Issued by itself."),
        new AttributeName("lifetime-days", "Days from not-before to not-after."),
        new AttributeName("warn-days", "Days before the end when it should have been renewed: 21, or a third of a shorter lifetime."),
        new AttributeName("matches-host", "Leaf: one of its names is the host."),
        new AttributeName("names", "Leaf: its names, with blanks between."),
        new AttributeName("missing-twin", "Leaf: the host with www., or without it, that is no name of it."),
        new AttributeName("file", "On a host: its file."),
        new AttributeName("by", "On a host: nginx, apache or certbot, whose settings name the file."),
        new AttributeName(
            "audience",
            "On a host, of a file that nginx names: public; fronted, by another proxy; local, on the loopback; nobody, where all is refused."),
        new AttributeName("unused", "On a host: certbot keeps it, and nginx, the only web server there, does not name it."));

    public static ElementName Name => new(
        "name",
        "A name of a certificate (subjectAltName).",
        new AttributeName("value", "DNS name or address.", true),
        new AttributeName("matches-host", "It is the host, or a wildcard that covers it (RFC 6125, section 6.4)."));

    private static ImmutableArray<ElementName> Elements() =>
    [
        new ElementName(
            "tls",
            "What a TLS server offers, version by version, and the certificates it sends.",
            new AttributeName("offers-aead", "Some cipher with authenticated encryption is taken: of TLS 1.3, or of an earlier version. Unresolved when a probe failed."),
            new AttributeName("offers-forward-secrecy", "Some key exchange with forward secrecy is taken. Unresolved when a probe failed."),
            new AttributeName("offers-modern-version", "TLS 1.2 or 1.3 is taken. Unresolved when a probe failed.")),
        new ElementName(
            "endpoint",
            "The server that was asked.",
            new AttributeName("host", "Name or address, as the user wrote it.", true),
            new AttributeName("port", "TCP port.", true),
            new AttributeName("address", "The address that was connected to."),
            new AttributeName("ip", "The host is written as an address."),
            new AttributeName("tls", "A TLS handshake was answered."),
            new AttributeName("no-tls", "The host answers, but not with TLS: why not."),
            new AttributeName("twin-resolves", "The host with www., or without it, has an address too."),
            new AttributeName("collected", "When, in UTC.")),
        new ElementName(
            "version",
            "A version of the protocol, asked for by itself.",
            new AttributeName("name", "SSL 2, SSL 3, TLS 1.0, TLS 1.1, TLS 1.2 or TLS 1.3.", true),
            new AttributeName("offered", "The server takes it. Unresolved when it neither took nor refused it."),
            new AttributeName("cipher", "The cipher suite that it chose.")),
        new ElementName(
            "cipher-class",
            "A class of cipher suites, offered alone in a hello of TLS 1.2 or earlier.",
            new AttributeName("name", "null, anonymous, export, des, rc4, 3des, static-rsa, cbc, aead or forward-secret.", true),
            new AttributeName("offered", "The server takes one of them. Unresolved when it neither took nor refused."),
            new AttributeName("cipher", "The cipher suite that it chose."),
            new AttributeName("version", "The version that it chose with it.")),
        new ElementName(
            "key-exchange",
            "The parameters of an ephemeral Diffie-Hellman key exchange.",
            new AttributeName("kind", "dhe.", true),
            new AttributeName("bits", "Length of the prime in bits.", true)),
        new ElementName(
            "handshake",
            "The connection that a usual client gets.",
            new AttributeName("version", "The version of TLS."),
            new AttributeName("cipher", "The cipher suite."),
            new AttributeName("alpn", "The protocol chosen among h2 and http/1.1."),
            new AttributeName("ms", "Milliseconds from the connection to its end.")),
        Chain,
        Certificate,
        Name,
        EvidenceWords.Gap,
        EvidenceWords.Comment,
    ];
}
