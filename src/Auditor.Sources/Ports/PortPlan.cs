using System.Collections.Immutable;
using System.Globalization;
using Auditor.Sources.Endpoint.Http;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ports;

/// <summary>Says what would be sent, before anything is.</summary>
internal static class PortPlan
{
    public static ImmutableArray<string> Of(EvidenceTarget target, ImmutableArray<KnownPort> ports, PortOptions options) =>
    [
        $"Ask the resolver of this machine for the addresses of {target.Host}, unless it is one; of more than {Number(options.MostAddresses)} the first are looked at.",
        $"Open TCP connections to {Count(ports.Length)} of each address, IPv4 and IPv6: "
            + $"{string.Join(", ", ports.Select(port => Number(port.Number)))}; at most {Number(options.Connections)} at a time.",
        "On an open port, say what the expected protocol begins with, and read the answer: "
            + "a start-up message of user postgres (PostgreSQL), PING and INFO server (Redis), hello and listDatabases with a filter that matches nothing (MongoDB), "
            + "version (memcached), the protocol header (AMQP), OPTIONS and STARTUP (Cassandra), a version line (SSH), a null call (RPC), "
            + "PRELOGIN (SQL Server), FEAT (FTP), srvr (ZooKeeper); nothing (MySQL, telnet, rsh).",
        $"To web interfaces: up to three requests a port, as '{HttpProbe.UserAgent}', for a page that says what it is and for one that needs a login; to etcd a question by POST.",
        "Where plain text is not understood, the same once more within TLS.",
        "Servers may log this: as an interrupted connection (MySQL, which blocks an address after a hundred in a row), a refused user postgres, or a client that left before it logged in (SSH).",
        "No password, no token and no client certificate is sent, nothing is changed, and no data is read.",
        $"Everything ends after {Number((int)options.WholeTimeout.TotalSeconds)} seconds.",
    ];

    private static string Count(int ports) => ports == 1 ? "1 port" : $"{Number(ports)} ports";

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
