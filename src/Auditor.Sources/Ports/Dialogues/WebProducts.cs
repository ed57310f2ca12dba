using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>
/// What stands behind an HTTP port that answers as none of the services expected there: an administration page, told by its title, or some
/// application.
/// </summary>
internal static class WebProducts
{
    private static readonly ImmutableArray<WebProduct> Known =
    [
        new("adminer", "- Adminer</title>"),
        new("phpmyadmin", "<title>phpMyAdmin</title>"),
        new("pgadmin", "<title>pgAdmin 4</title>"),
        new("mongo-express", "Mongo Express</title>"),
        new("redis-commander", "<title>Redis Commander"),
        new("rabbitmq-management", "<title>RabbitMQ Management</title>"),
        new("grafana", "<title>Grafana</title>"),
        new("prometheus", "<title>Prometheus Time Series Collection"),
        new("alertmanager", "<title>Alertmanager</title>"),
        new("node-exporter", "<title>Node Exporter</title>"),
        new("portainer", "<title>Portainer</title>"),
        new("jenkins", "\nX-Jenkins:"),
        new("traefik", "<title>Traefik</title>"),
        new("kibana", "\nkbn-name:"),
        new("elasticsearch", "You Know, for Search"),
        new("docker", "\nServer: Docker/"),
        new("flower", "<title>Flower"),
        new("cadvisor", "<title>cAdvisor"),
        new("clickhouse", "\nX-ClickHouse-"),
    ];

    public static ServiceFacts Facts(HttpAnswer answer)
    {
        var product = Known.FirstOrDefault(one => answer.Contains(one.Mark))?.Service;
        return new ServiceFacts
        {
            Service = product ?? "http",
            Tls = TlsUse.None,
            Server = answer.Header("Server"),
            Authentication = answer.Status == 401 ? Authentication.Required : null,
            AuthenticationUnknown = answer.Status == 401 ? null : "its start page does not tell what is behind it",
            Method = answer.Scheme,
            Said = answer.StatusLine,
        };
    }
}
