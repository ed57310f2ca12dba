namespace Auditor.Sources.Ports.Dialogues;

/// <summary>The services with HTTP interfaces, from their own API documentation.</summary>
internal static class HttpServices
{
    public static HttpService Elasticsearch { get; } = new(
        "elasticsearch", "/", ["\"cluster_name\"", "\"lucene_version\""], ["security_exception", "missing authentication"],
            ["OpenSearch Security"])
    {
        VersionMark = "\"number\"",
        IsOpenOnceSeen = true,
        Relative = ("pensearch", "opensearch"),
    };

    public static HttpService RabbitMq { get; } = new("rabbitmq-management", "/", ["RabbitMQ Management"])
    {
        ProtectedPath = "/api/overview",
    };

    public static HttpService Docker { get; } = new("docker", "/version", ["\"ApiVersion\"", "\"MinAPIVersion\""])
    {
        VersionMark = "\"Version\"",
        IsOpenOnceSeen = true,
    };

    public static HttpService Prometheus { get; } = new(
        "prometheus", "/api/v1/status/buildinfo", ["\"goVersion\"", "\"revision\"", "\"success\""])
    {
        VersionMark = "\"version\"",
        IsOpenOnceSeen = true,
    };

    public static HttpService Alertmanager { get; } = new("alertmanager", "/api/v2/status", ["\"versionInfo\"", "\"cluster\""])
    {
        VersionMark = "\"version\"",
        IsOpenOnceSeen = true,
    };

    public static HttpService NodeExporter { get; } = new("node-exporter", "/", ["Node Exporter"])
    {
        VersionMark = "version=",
        IsOpenOnceSeen = true,
    };

    /// <summary>Its health page is for anybody; its organisation only where anonymous access is on.</summary>
    public static HttpService Grafana { get; } = new("grafana", "/api/health", ["\"database\"", "\"ok\"", "{"])
    {
        VersionMark = "\"version\"",
        ProtectedPath = "/api/org",
    };

    /// <summary>Counts the keys that are called NUL: an answer needs the right to read.</summary>
    public static HttpService Etcd { get; } = new("etcd", "/version", ["\"etcdserver\""])
    {
        VersionMark = "\"etcdserver\"",
        ProtectedPath = "/v3/kv/range",
        ProtectedBody = "{\"key\":\"AA==\",\"count_only\":true}",
    };

    public static HttpService Kubernetes { get; } = new("kubernetes", "/version", ["\"gitVersion\"", "\"goVersion\""],
        ["\"kind\":\"Status\"", "\"apiVersion\":\"v1\""], ["\"kind\": \"Status\"", "\"apiVersion\": \"v1\""])
    {
        VersionMark = "\"gitVersion\"",
        ProtectedPath = "/api/v1/namespaces?limit=1",
    };

    public static HttpService Kubelet { get; } = new(
        "kubelet", "/runningpods/", ["\"kind\":\"PodList\""], ["resource=nodes", "system:anonymous"])
    { IsOpenOnceSeen = true };

    public static HttpService Consul { get; } = new(
        "consul", "/v1/agent/self", ["\"Config\"", "\"Member\""], ["X-Consul-"], ["Permission denied: token with AccessorID"])
    {
        VersionMark = "\"Version\"",
        IsOpenOnceSeen = true,
    };

    public static HttpService CouchDb { get; } = new("couchdb", "/", ["\"couchdb\"", "\"Welcome\""])
    {
        VersionMark = "\"version\"",
        ProtectedPath = "/_all_dbs?limit=1",
    };

    public static HttpService InfluxDb { get; } = new("influxdb", "/ping", ["X-Influxdb-Version"])
    {
        VersionMark = "X-Influxdb-Version",
        ProtectedPath = "/query?q=SHOW%20MEASUREMENTS%20LIMIT%200",
    };

    /// <summary>Asks for the number 1, which needs a user without password where it is answered.</summary>
    public static HttpService ClickHouse { get; } = new("clickhouse", "/?query=SELECT%201", ["X-ClickHouse-"]) { IsOpenOnceSeen = true };

    public static HttpService NodeInspector { get; } = new("node-inspector", "/json/version", ["\"Protocol-Version\"", "\"Browser\""])
    {
        VersionMark = "node.js/",
        IsOpenOnceSeen = true,
    };

    public static HttpService Flower { get; } = new("flower", "/", ["<title>Flower"]) { IsOpenOnceSeen = true };

    public static HttpService Kibana { get; } = new("kibana", "/api/status", ["kbn-name"], ["kbn-license-sig"]) { IsOpenOnceSeen = true };
}
