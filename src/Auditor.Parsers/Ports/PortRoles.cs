namespace Auditor.Parsers.Ports;

/// <summary>What services are for.</summary>
internal static class PortRoles
{
    private static readonly Dictionary<string, string> Roles = Table();

    /// <summary>The role of a service; null when it has none that anybody asks for.</summary>
    public static string? Of(string service, string number) => service == "http" ? OfHttp(number) : Roles.GetValueOrDefault(service);

    private static string OfHttp(string number) => number is "80" or "443" or "8443" ? "web" : "application";

    private static Dictionary<string, string> Table()
    {
        var table = new Dictionary<string, string>(StringComparer.Ordinal) { ["ssh"] = "remote-access", ["smtp"] = "mail" };
        void Add(string role, params ReadOnlySpan<string> services)
        {
            foreach (var service in services) table[service] = role;
        }

        Add(
            "data-store",
            "postgresql", "mysql", "mariadb", "redis", "mongodb", "memcached", "elasticsearch", "opensearch", "elasticsearch-transport",
                "couchdb", "influxdb", "clickhouse", "cassandra", "mssql",
            "etcd", "zookeeper", "amqp", "rabbitmq", "rabbitmq-management", "nats");
        Add(
            "admin",
            "prometheus", "alertmanager", "node-exporter", "grafana", "docker", "kubernetes", "kubelet", "consul", "node-inspector",
                "flower", "epmd", "kibana", "adminer", "phpmyadmin", "pgadmin",
            "mongo-express", "redis-commander", "portainer", "jenkins", "traefik", "cadvisor", "vnc");
        Add("legacy", "telnet", "ftp", "rpcbind", "nfs", "rexec", "rlogin", "rsh");
        return table;
    }
}
