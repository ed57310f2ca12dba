using Auditor.Documents;

namespace Auditor.RulePacks.Compose;

/// <summary>Whether Docker asks a service of the deployment for its health.</summary>
/// <param name="IsChecked">Null when nobody can tell: the image is not known, or its Dockerfile was not read.</param>
/// <param name="Because">What says so, as the end of a sentence.</param>
internal sealed record HealthState(bool? IsChecked, string Because)
{
    /// <summary>Known images that bring a check along, or may.</summary>
    private static readonly HashSet<string> MayBring = new(StringComparer.Ordinal) { "mailpit", "uptime-kuma", "cadvisor", "netdata", "redis-commander", "oracle", "couchbase", "kong" };

    /// <summary>Vendors of known images that bring none; the images of Docker's official library have no slash.</summary>
    private static readonly string[] Vendors =
    [
        "library/", "bitnami/", "bitnamilegacy/", "prom/", "quay.io/prometheus/", "grafana/", "minio/minio", "valkey/", "mcr.microsoft.com/mssql/", "confluentinc/", "dpage/", "docker.elastic.co/",
        "opensearchproject/", "apache/kafka", "phpmyadmin/", "portainer/", "clickhouse/", "timescale/", "pgvector/", "postgis/", "getmeili/",
    ];

    /// <param name="service">A service of the deployment tree.</param>
    public static HealthState Of(Node service)
    {
        if (service.Has("healthcheck-disabled")) return new HealthState(false, "it is switched off");
        if (service.Has("healthcheck")) return new HealthState(true, "");
        if (service.Child("builds") is { } image) return OfBuilt(image);
        if (service.Has("built")) return new HealthState(null, "the Dockerfile that it builds was not read");
        return HasNone(service) ? new HealthState(false, "neither the service nor its image has one") : new HealthState(null, "its image may bring one along");
    }

    private static HealthState OfBuilt(Node image) => image.Child("effective-healthcheck") is { } check && !check.Has("none")
        ? new HealthState(true, "")
        : new HealthState(false, $"neither the service nor {image["dockerfile"]} has one");

    private static bool HasNone(Node service)
    {
        if (service["product"] is not { Length: > 0 } product || MayBring.Contains(product) || service.Attribute("image") is not { Unresolved: null, Value: var image }) return false;
        if (image.StartsWith("docker.io/", StringComparison.Ordinal)) image = image["docker.io/".Length..];
        return !image.Contains('/', StringComparison.Ordinal) || Array.Exists(Vendors, vendor => image.StartsWith(vendor, StringComparison.Ordinal));
    }
}
