using Auditor.Parsers.Compose.Model;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Writes limits, reservations, ulimits, logging and deploy.</summary>
internal sealed class ResourceWriter(NodeWriter writer)
{
    private static readonly (string Key, string Resource)[] OwnLimits = [("mem_limit", "memory"), ("cpus", "cpus"), ("cpu_quota", "cpus"), ("pids_limit", "pids")];

    public void Write(ComposeMap service)
    {
        var resources = service.Map("deploy")?.Map("resources");
        foreach (var (key, resource) in OwnLimits) Amount("limit", resource, key, service.Scalar(key));
        Deployed("limit", resources?.Map("limits"), ["memory", "cpus", "pids"]);
        Amount("reservation", "memory", "mem_reservation", service.Scalar("mem_reservation"));
        Deployed("reservation", resources?.Map("reservations"), ["memory", "cpus"]);
        Ulimits(service);
        Logging(service);
        Deploy(service);
    }

    /// <summary>The limit that holds for a resource, wherever it is set; a limit of 0 or -1 is none.</summary>
    public static Slice? LimitOf(ComposeMap service, string resource)
    {
        foreach (var (key, own) in OwnLimits)
        {
            if (own == resource && service.Scalar(key) is { } scalar && !IsNone(scalar)) return scalar.All;
        }

        return service.Map("deploy")?.Map("resources")?.Map("limits")?.Scalar(resource) is { } limit && !IsNone(limit) ? limit.All : null;
    }

    private static bool IsNone(ComposeScalar scalar) => scalar.IsKnown && scalar.Value.Trim() is "0" or "-1" or "0.0" or "";

    private void Deployed(string element, ComposeMap? map, ReadOnlySpan<string> resources)
    {
        foreach (var resource in resources) Amount(element, resource, "deploy", map?.Scalar(resource));
    }

    private void Amount(string element, string resource, string key, ComposeScalar? amount)
    {
        if (amount is null || !writer.Open(element, amount.Span)) return;
        writer.Attribute("resource", resource, amount.Span);
        writer.Attribute("value", amount.All);
        writer.Attribute("key", key, amount.Span);
        writer.Uses(amount, key);
        writer.Close();
    }

    private void Ulimits(ComposeMap service)
    {
        foreach (var entry in service.Map("ulimits")?.Entries ?? [])
        {
            if (!writer.Open("ulimit", entry.Span)) return;
            writer.Attribute("name", entry.Key, entry.KeySpan);
            if (entry.Value is ComposeScalar { IsNull: false } both) writer.Attribute("soft", both.All);
            if (entry.Value is ComposeScalar { IsNull: false } hard) writer.Attribute("hard", hard.All);
            writer.Scalar(entry.Value as ComposeMap, "soft", "soft", "ulimits");
            writer.Scalar(entry.Value as ComposeMap, "hard", "hard", "ulimits");
            writer.Close();
        }
    }

    private void Logging(ComposeMap service)
    {
        if (service.Entry("logging") is not { Value: ComposeMap logging } entry || !writer.Open("logging", entry.Span)) return;
        KeyWriter.Body(writer, entry);
        writer.Scalar(logging, "driver", "driver", "logging");
        var options = logging.Map("options");
        writer.Scalar(options, "max-size", "max-size", "logging.options");
        writer.Scalar(options, "max-file", "max-file", "logging.options");
        foreach (var option in options?.Entries ?? [])
        {
            if (!writer.Open("logging-option", option.Span)) break;
            writer.Attribute("name", option.Key, option.KeySpan);
            if (option.Value is ComposeScalar { IsNull: false } value) writer.Attribute("value", value.All);
            writer.Close();
        }

        writer.Close();
    }

    private void Deploy(ComposeMap service)
    {
        if (service.Entry("deploy") is not { Value: ComposeMap deploy } entry || !writer.Open("deploy", entry.Span)) return;
        KeyWriter.Body(writer, entry);
        writer.Scalar(deploy, "mode", "mode", "deploy");
        writer.Scalar(deploy, "replicas", "replicas", "deploy");
        writer.Scalar(deploy, "endpoint_mode", "endpoint-mode", "deploy");
        if (deploy.Entry("restart_policy") is { } policy) Restart(policy);
        KeyWriter.Keys(writer, deploy);
        writer.Close();
    }

    private void Restart(ComposeEntry policy)
    {
        var condition = (policy.Value as ComposeMap)?.Scalar("condition");
        if (condition is not null) writer.Attribute("restart-condition", condition.All);
        else writer.Attribute("restart-condition", "any", policy.KeySpan);
        writer.Scalar(policy.Value as ComposeMap, "max_attempts", "restart-attempts", "deploy.restart_policy");
    }
}
