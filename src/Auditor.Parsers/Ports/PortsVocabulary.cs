using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Ports;

/// <summary>What evidence of open ports says.</summary>
internal static class PortsVocabulary
{
    public static ElementName Port => new(
        "port",
        "A port that a connection was tried to.",
        new AttributeName("number", "TCP port.", true),
        new AttributeName("state", "open (accepted), closed (refused) or filtered (no answer, while other ports of the address answer). Unresolved when nothing of the address answers.", true),
        new AttributeName("expects",
            "The service that the port is known for; http for some application. Absent when nothing is known of it."),
        new AttributeName("service",
            "The service that answered in its own protocol. Absent when the port is not open or nothing was recognised."),
        new AttributeName("version", "Version as the service states it; of SSH the software of its version line."),
        new AttributeName(
            "authentication",
            "none (it serves anybody), required, or refused (it talks, but not to this client). Unresolved when that cannot be told without a login."),
        new AttributeName("method", "What it asks for in its own words: SCRAM-SHA-256, Basic; of SSH the version of the protocol."),
        new AttributeName("tls", "none (plain text only), offered (both) or required. Unresolved when it was not asked."),
        new AttributeName("server", "The Server header."),
        new AttributeName("said", "The answer that tells it, shortened."),
        new AttributeName("recognised", "The service is known; that TLS is spoken is not enough."),
        new AttributeName("unrecognised", "Why nothing was recognised on an open port."),
        new AttributeName("unjudged", "Why an open port cannot be judged: a sentence that says that and why nothing was recognised."),
        new AttributeName("no-algorithms", "Why there are no algorithms where there should be some."),
        new AttributeName(
            "role",
            "Of the service that answered, else of the expected one: data-store (queues and search included), admin, legacy, remote-access, application (HTTP beside the usual web ports), web, mail."),
        new AttributeName("gateway", "Its Server header names a reverse proxy or a content delivery network."),
        new AttributeName("post-quantum", "SSH: a key exchange that quantum computers do not break is offered."),
        new AttributeName("strict-kex", "SSH: the server takes part in the strict key exchange that stops Terrapin."),
        new AttributeName("terrapin", "SSH: the ciphers that Terrapin can cut, when the exchange is not strict."),
        new AttributeName("distribution",
            "SSH: the distribution that the version line names, as the table of end-of-life dates does: debian, ubuntu."),
        new AttributeName("release", "SSH: its release, when the version line tells it."));

    public static ElementName Algorithm => new(
        "algorithm",
        "SSH: an algorithm that the server offers (RFC 4253 section 7.1).",
        new AttributeName("use", "kex, host-key, cipher, mac or compression.", true),
        new AttributeName("name", "Its name in the IANA registry, or name@domain.", true),
        new AttributeName("weak", "Why it should not be offered any more."),
        new AttributeName("broken", "It is weak enough to be attacked with today's means."));

    public static Vocabulary Instance { get; } = new(ArtifactKinds.Ports, "ports", () =>
    [
        new ElementName("ports", "What connections to a machine's ports tell."),
        new ElementName(
            "endpoint",
            "The machine that the user named.",
            new AttributeName("host", "Name or address.", true),
            new AttributeName("port", "The only port to look at, when the user named one."),
            new AttributeName("collected", "When, in UTC.")),
        new ElementName(
            "address",
            "One of its addresses.",
            new AttributeName("ip", "The address.", true),
            new AttributeName("family", "ipv4 or ipv6.", true),
            new AttributeName("private",
                "It cannot be reached over the internet: loopback, private, carrier-grade NAT, link-local or unique local."),
            new AttributeName("local", "A loopback address: only the machine itself reaches it."),
            new AttributeName("silent", "Why its ports are not listed: nothing answered on any of them."),
            new AttributeName("unjudged", "The same as a reason for not judging them."),
            new AttributeName("answers", "At least one port is open or closed: somebody is there.")),
        Port,
        Algorithm,
        EvidenceWords.Gap,
        EvidenceWords.Comment,
    ]);
}
