using System.Collections.Immutable;
using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>
/// The ports of data stores, of administration and of what should not be on a network any more. Numbers: IANA's registry and the products'
/// own defaults.
/// </summary>
internal static class KnownPorts
{
    private const uint PortMapper = 100_000;
    private const uint Nfs = 100_003;

    public static ImmutableArray<KnownPort> All { get; } =
    [
        Plain(21, "ftp", () => new FtpDialogue()),
        Plain(22, "ssh", () => new SshDialogue()),
        Plain(23, "telnet", () => new GreetingDialogue()),
        Web(80, "http", null),
        Plain(111, "rpcbind", () => new RpcDialogue("rpcbind", PortMapper, 2)),
        WebTls(443, "http", null),
        Plain(512, "rexec", () => new GreetingDialogue()),
        Plain(513, "rlogin", () => new GreetingDialogue()),
        Plain(514, "rsh", () => new GreetingDialogue()),
        Plain(1433, "mssql", () => new SqlServerDialogue()),
        Plain(2049, "nfs", () => new RpcDialogue("nfs", Nfs, 3)),
        Plain(2181, "zookeeper", () => new LineDialogue(LineQuestion.ZooKeeper)),
        Web(2375, "docker", HttpServices.Docker),
        WebTls(2376, "docker", HttpServices.Docker),
        Web(2379, "etcd", HttpServices.Etcd),
        Web(3000, "http", HttpServices.Grafana),
        Web(3001, "http", HttpServices.Grafana),
        Plain(3306, "mysql", () => new MySqlDialogue()),
        Web(4000, "http", null),
        Plain(4222, "nats", () => new LineDialogue(LineQuestion.Nats)),
        Plain(4369, "epmd", () => new LineDialogue(LineQuestion.Epmd)),
        Web(5000, "http", null),
        Plain(5432, "postgresql", () => new PostgresDialogue()),
        Web(5555, "flower", HttpServices.Flower),
        Web(5601, "kibana", HttpServices.Kibana),
        MaybeTls(5672, "rabbitmq", () => new AmqpDialogue()),
        Plain(5900, "vnc", () => new VncDialogue()),
        Web(5984, "couchdb", HttpServices.CouchDb),
        MaybeTls(6379, "redis", () => new RedisDialogue()),
        WebTls(6443, "kubernetes", HttpServices.Kubernetes),
        Web(8000, "http", null),
        Web(8080, "http", null),
        Web(8081, "http", null),
        Web(8086, "influxdb", HttpServices.InfluxDb),
        Web(8123, "clickhouse", HttpServices.ClickHouse),
        WebTls(8443, "http", null),
        Web(8500, "consul", HttpServices.Consul),
        Web(8888, "http", null),
        MaybeTls(9042, "cassandra", () => new CassandraDialogue()),
        Web(9090, "prometheus", HttpServices.Prometheus),
        Web(9093, "alertmanager", HttpServices.Alertmanager),
        Web(9100, "node-exporter", HttpServices.NodeExporter),
        Web(9200, "elasticsearch", HttpServices.Elasticsearch),
        Web(9229, "node-inspector", HttpServices.NodeInspector),
        Web(9300, "elasticsearch-transport", null),
        WebTls(10250, "kubelet", HttpServices.Kubelet),
        MaybeTls(11211, "memcached", () => new MemcachedDialogue()),
        Web(15672, "rabbitmq-management", HttpServices.RabbitMq),
        Plain(26257, "postgresql", () => new PostgresDialogue()),
        MaybeTls(27017, "mongodb", () => new MongoDialogue()),
    ];

    /// <summary>The one with this number; when nothing is known of it, the protocols are tried one by one.</summary>
    public static KnownPort Of(int number) => All.FirstOrDefault(port => port.Number == number) ?? new KnownPort(number, "");

    private static KnownPort Plain(int number, string expects, Func<Dialogue> start) => new(number, expects) { Start = _ => start() };

    private static KnownPort MaybeTls(int number, string expects, Func<Dialogue> start) =>
        new(number, expects) { Start = _ => new TlsFallback(start) };

    private static KnownPort Web(int number, string expects, HttpService? service) =>
        new(number, expects) { Start = host => new TlsFallback(() => new HttpDialogue(service, host)) };

    private static KnownPort WebTls(int number, string expects, HttpService? service) =>
        new(number, expects) { Start = host => TlsFallback.TlsFirst(() => new HttpDialogue(service, host)) };
}
