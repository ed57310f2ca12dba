using Auditor.Parsers.Dockerfile.Stages;

namespace Auditor.Parsers.Compose.Roles;

/// <summary>Known images that bring no health check along, told by their vendors' Dockerfiles.</summary>
internal static class ImageHealth
{
    /// <summary>Products whose images bring one, or may.</summary>
    private static readonly HashSet<string> MayBring = new(StringComparer.Ordinal) { "mailpit", "uptime-kuma", "cadvisor", "netdata", "redis-commander", "oracle", "couchbase", "kong" };

    /// <summary>Those of Docker's official library have no slash.</summary>
    private static readonly string[] Vendors =
    [
        "bitnami/", "bitnamilegacy/", "prom/", "quay.io/prometheus/", "grafana/", "minio/minio", "valkey/", "mcr.microsoft.com/mssql/", "confluentinc/", "dpage/", "docker.elastic.co/",
        "opensearchproject/", "apache/kafka", "phpmyadmin/", "portainer/", "clickhouse/", "timescale/", "pgvector/", "postgis/", "getmeili/",
    ];

    public static bool HasNone(Product product, ImageReference image)
    {
        if (MayBring.Contains(product.Name) || image.Repository.Unresolved is not null || image.Registry is { Unresolved: not null }) return false;
        if (OfficialImage.Name(image) is not null) return true;
        var name = image.Registry is { Value: var registry } && registry != ImageReference.DockerHub ? $"{registry}/{image.Repository.Value}" : image.Repository.Value;
        return Array.Exists(Vendors, vendor => name.StartsWith(vendor, StringComparison.Ordinal));
    }
}
