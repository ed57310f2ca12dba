using System.Collections.Frozen;

namespace Auditor.Parsers.Host;

/// <summary>The usual ports of what must not be reachable from everywhere (field catalogue of network exposure; IANA's register).</summary>
internal static class KnownPorts
{
    private static readonly FrozenDictionary<int, (string Service, string Role)> Table = new Dictionary<int, (string, string)>
    {
        [5432] = ("PostgreSQL", "database"),
        [3306] = ("MySQL", "database"),
        [27017] = ("MongoDB", "database"),
        [6379] = ("Redis", "database"),
        [9200] = ("Elasticsearch", "database"),
        [9300] = ("Elasticsearch transport", "database"),
        [5672] = ("AMQP", "database"),
        [15672] = ("RabbitMQ management", "database"),
        [11211] = ("Memcached", "database"),
        [2379] = ("etcd", "database"),
        [8086] = ("InfluxDB", "database"),
        [9042] = ("Cassandra", "database"),
        [26257] = ("CockroachDB", "database"),
        [1433] = ("SQL Server", "database"),
        [9090] = ("Prometheus", "admin"),
        [3001] = ("Grafana", "admin"),
        [9093] = ("Alertmanager", "admin"),
        [9100] = ("node_exporter", "admin"),
        [8081] = ("an admin UI", "admin"),
        [5555] = ("an admin UI", "admin"),
        [9229] = ("the Node.js inspector", "admin"),
        [2375] = ("the Docker API", "admin"),
        [2376] = ("the Docker API over TLS", "admin"),
        [10250] = ("the kubelet", "admin"),
        [8500] = ("Consul", "admin"),
        [4369] = ("the Erlang port mapper", "admin"),
        [21] = ("FTP", "insecure"),
        [23] = ("telnet", "insecure"),
        [111] = ("rpcbind", "insecure"),
        [512] = ("rexec", "insecure"),
        [513] = ("rlogin", "insecure"),
        [514] = ("rsh", "insecure"),
        [2049] = ("NFS", "insecure"),
    }.ToFrozenDictionary();

    public static (string Service, string Role)? Of(int port) => Table.TryGetValue(port, out var known) ? known : null;
}
