using System.Globalization;
using System.Text.Json;
using Auditor.Documents.Secrets;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Docker;

/// <summary>
/// Writes a container down as compose would call its settings (GET /containers/ID/json of the Docker Engine API). User, health check and
/// environment are the
/// container's own, in which those of its image are contained. Values of the environment, labels, arguments and the output of health
/// checks stay out: they may be secrets.
/// </summary>
internal static class ContainerRecords
{
    private const int MostItems = 200;
    private const long NanosecondsPerSecond = 1_000_000_000;

    public static EvidenceRecord Of(JsonElement container, IReadOnlySet<string>? users)
    {
        var record = new EvidenceRecord("service").With("name", Name(container)).With("id", Short(container.Text("Id")));
        State(record, container);
        Settings(record, container.At("HostConfig"));
        Own(record, container);
        if (users is { Count: > 0 }) record.With("uids", string.Join(',', users));
        Image(record, container);
        Health(record, container.At("Config", "Healthcheck"));
        Logging(record, container.At("HostConfig", "LogConfig"));
        record.Add(PortRecords(container).Take(MostItems))
            .Add(container.Entries("NetworkSettings", "Networks").Take(MostItems)
            .Select(network => new EvidenceRecord("network").With("name", network.Name)));
        record.Add(container.Items("Mounts").Take(MostItems).Select(Mount)).Add(Tmpfs(container.At("HostConfig", "Tmpfs")));
        Rights(record, container.At("HostConfig"));
        return record.Add(Environment(container).Take(MostItems));
    }

    public static string Name(JsonElement container) => container.Text("Name")?.TrimStart('/') ?? Short(container.Text("Id")) ?? "?";

    private static string? Short(string? id) => id is { Length: > 12 } ? id[..12] : id;

    private static void State(EvidenceRecord record, JsonElement container)
    {
        var state = container.At("State");
        record.With("state", state.Text("Status"))
            .With("health", state.Text("Health", "Status") is "none" ? null : state.Text("Health", "Status"));
        if (!state.Flag("Running") && state.Text("Status") is "exited" or "dead"
            && state.Number("ExitCode") is { } code) record.With("exit-code", code);
        record.Flag("oom-killed", state.Flag("OOMKilled"));
        if (container.Number("RestartCount") is > 0 and var restarts) record.With("restarts", restarts);
        record.With("created", Moment(container.Text("Created"))).With("started", Moment(state.Text("StartedAt")));
    }

    /// <summary>The date and time without the fractions; null for the year 1, which stands for never.</summary>
    internal static string? Moment(string? text) =>
        text is { Length: >= 19 } && !text.StartsWith("0001", StringComparison.Ordinal) ? text[..19] + "Z" : null;

    private static void Settings(EvidenceRecord record, JsonElement host)
    {
        record.With("restart", Restart(host.At("RestartPolicy")));
        record.Flag("privileged", host.Flag("Privileged")).Flag("read-only", host.Flag("ReadonlyRootfs")).Flag("init", host.Flag("Init"))
            .Flag("oom-kill-disable", host.Flag("OomKillDisable"));
        record.With("network-mode", host.Text("NetworkMode") is "default" ? "bridge" : host.Text("NetworkMode"));
        record.With("pid", host.Text("PidMode")).With("ipc", host.Text("IpcMode")).With("uts", host.Text("UTSMode"))
            .With("userns-mode", host.Text("UsernsMode"));
        record.With("cgroup-parent", host.Text("CgroupParent")).With("runtime", host.Text("Runtime"));
        if (host.Number("Memory") is > 0 and var memory) record.With("memory-limit", memory);
        record.With("cpu-limit", Cpus(host));
        if (host.Number("PidsLimit") is > 0 and var pids) record.With("pids-limit", pids);
    }

    private static string? Restart(JsonElement policy) => policy.Text("Name") switch
    {
        null or "no" => null,
        "on-failure" when policy.Number("MaximumRetryCount") is > 0 and var most =>
            string.Create(CultureInfo.InvariantCulture, $"on-failure:{most}"),
        var name => name,
    };

    private static string? Cpus(JsonElement host)
    {
        if (host.Number("NanoCpus") is > 0 and var nano) return (nano / (decimal)NanosecondsPerSecond)
            .ToString("0.###", CultureInfo.InvariantCulture);
        if (host.Number("CpuQuota") is not (> 0 and var quota)) return null;
        var period = host.Number("CpuPeriod") is > 0 and var set ? set : 100_000;
        return (quota / (decimal)period).ToString("0.###", CultureInfo.InvariantCulture);
    }

    private static void Own(EvidenceRecord record, JsonElement container)
    {
        var config = container.At("Config");
        record.With("user", config.Text("User")).Flag("tty", config.Flag("Tty")).Flag("stdin-open", config.Flag("OpenStdin"))
            .With("stop-signal", config.Text("StopSignal"));
        record.With("program", Program(container));
        record.With("project", config.Text("Labels", "com.docker.compose.project"))
            .With("compose-service", config.Text("Labels", "com.docker.compose.service"));
        if (config.Text("Labels", "com.docker.swarm.task.id") is not null) record.With("orchestrator", "swarm");
        else if (config.Text("Labels", "io.kubernetes.pod.uid") is not null) record.With("orchestrator", "kubernetes");
    }

    /// <summary>The base name of what it runs; behind an entrypoint script, the first argument. Further arguments may be secrets.</summary>
    private static string? Program(JsonElement container)
    {
        var path = BaseName(container.Text("Path"));
        return path?.EndsWith("entrypoint.sh", StringComparison.Ordinal) == true
            && BaseName(container.Texts("Args").FirstOrDefault()) is { Length: > 0 } first ? first : path;
    }

    private static string? BaseName(string? path)
    {
        var name = path?[(path.LastIndexOf('/') + 1)..];
        return name is { Length: > 0 and <= 64 } && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' or '_') ? name : null;
    }

    private static void Image(EvidenceRecord record, JsonElement container)
    {
        if (container.Text("Config", "Image") is { } image) record.Add(new EvidenceRecord("image").With("reference", image));
    }

    private static void Health(EvidenceRecord record, JsonElement health)
    {
        var test = health.Texts("Test").FirstOrDefault();
        if (test is null or "") return;
        var check = new EvidenceRecord("healthcheck").Flag("disabled", test == "NONE")
            .With("form", test switch { "NONE" => "none", "CMD" => "cmd", _ => "cmd-shell" });
        record.Add(check.With("interval", Seconds(health.Number("Interval"))).With("timeout", Seconds(health.Number("Timeout")))
            .With("retries", health.Number("Retries") is > 0 and var n ? Text(n) : null));
    }

    private static string? Seconds(long? nanoseconds) => nanoseconds is > 0 and var time ? Text(time / NanosecondsPerSecond) + "s" : null;

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Logging(EvidenceRecord record, JsonElement log)
    {
        if (log.Text("Type") is not { } driver) return;
        record.Add(new EvidenceRecord("logging").With("driver", driver).With("max-size", log.Text("Config", "max-size"))
            .With("max-file", log.Text("Config", "max-file")));
    }

    /// <summary>What was asked for, with the addresses that Docker chose where none was named; ports that it published by itself.</summary>
    private static IEnumerable<EvidenceRecord> PortRecords(JsonElement container)
    {
        var live = container.At("NetworkSettings", "Ports");
        var asked = container.Entries("HostConfig", "PortBindings").Where(port => port.Value.ValueKind == JsonValueKind.Array).ToList();
        foreach (var port in asked)
        {
            foreach (var binding in port.Value.Items()) yield return Port(port.Name, binding, live.Items(port.Name).FirstOrDefault());
        }

        foreach (var port in live.Entries().Where(port => !asked.Exists(one => one.Name == port.Name)))
        {
            foreach (var binding in port.Value.Items()) yield return Port(port.Name, binding, binding);
        }
    }

    private static EvidenceRecord Port(string name, JsonElement asked, JsonElement live)
    {
        var inner = name.Split('/');
        var address = asked.Text("HostIp") ?? live.Text("HostIp");
        var published = asked.Text("HostPort") is { } port && port != "0" ? port : live.Text("HostPort");
        var record = new EvidenceRecord("port")
            .With("value", $"{(address is null ? "" : Bracketed(address) + ":")}{published}:{name}")
            .With("published", published)
            .With("target", inner[0])
            .With("protocol", inner.Length > 1 ? inner[1] : "tcp")
            .With("host-ip", address);
        return record.Flag("random", asked.Text("HostPort") is null or "0");
    }

    private static string Bracketed(string address) => address.Contains(':', StringComparison.Ordinal) ? $"[{address}]" : address;

    private static EvidenceRecord Mount(JsonElement mount)
    {
        var type = mount.Text("Type") ?? "bind";
        var isVolume = type == "volume";
        var propagation = mount.Text("Propagation");
        return new EvidenceRecord("volume").With("type", type)
            .With("source", isVolume ? mount.Text("Name") : mount.Text("Source"))
            .With("target", mount.Text("Destination"))
            .Flag("read-only", mount.At("RW").ValueKind == JsonValueKind.False)
            .Flag("anonymous", isVolume && mount.Text("Name") is { Length: 64 } name && name.All(char.IsAsciiHexDigitLower))
            .With("propagation", propagation);
    }

    private static IEnumerable<EvidenceRecord> Tmpfs(JsonElement mounts) =>
        mounts.Entries().Take(MostItems).Select(mount => new EvidenceRecord("volume").With("type", "tmpfs").With("target", mount.Name));

    /// <summary>Docker itself adds label=disable to containers that are a part of the host anyway.</summary>
    private static void Rights(EvidenceRecord record, JsonElement host)
    {
        record.Add(host.Texts("CapAdd").Take(MostItems).Select(name => Capability(name, "add")))
            .Add(host.Texts("CapDrop").Take(MostItems).Select(name => Capability(name, "drop")));
        var isOfHost = host.Flag("Privileged") || host.Text("PidMode") is "host" || host.Text("IpcMode") is "host";
        record.Add(host.Texts("SecurityOpt").Where(option => !isOfHost || option is not ("label=disable" or "label:disable"))
            .Take(MostItems).Select(SecurityOption));
        if (!host.Flag("Privileged") && host.At("MaskedPaths") is { ValueKind: JsonValueKind.Array } masked && masked.GetArrayLength() == 0)
            record.Add(new EvidenceRecord("security-option").With("name", "systempaths").With("value", "unconfined"));
        record.Add(host.Items("Devices").Take(MostItems).Select(device => new EvidenceRecord("device")
            .With("source", device.Text("PathOnHost")).With("target", device.Text("PathInContainer"))
                .With("permissions", device.Text("CgroupPermissions"))));
        record.Add(host.Items("Ulimits").Take(MostItems).Select(limit => new EvidenceRecord("ulimit")
            .With("name", limit.Text("Name")).With("soft", limit.Number("Soft") is { } soft ? Text(soft) : null)
                .With("hard", limit.Number("Hard") is { } hard ? Text(hard) : null)));
    }

    private static EvidenceRecord Capability(string name, string action)
    {
        var upper = name.ToUpperInvariant();
        return new EvidenceRecord("capability").With("name", upper.StartsWith("CAP_", StringComparison.Ordinal) ? upper[4..] : upper)
            .With("action", action);
    }

    /// <summary><c>name=value</c>, or <c>name:value</c> as older clients wrote it. A profile of one's own is sent as its whole
    /// text.</summary>
    private static EvidenceRecord SecurityOption(string option)
    {
        var at = option.AsSpan().IndexOfAny('=', ':');
        if (at < 0) return new EvidenceRecord("security-option").With("name", option);
        var value = option[(at + 1)..];
        return new EvidenceRecord("security-option").With("name", option[..at]).With("value", value.StartsWith('{') ? "custom" : value);
    }

    /// <summary>Names with the kind of their value. The docker command's template (Ssh/Collector/docker.sh) sends just those.</summary>
    private static IEnumerable<EvidenceRecord> Environment(JsonElement container)
    {
        foreach (var variable in container.Texts("Config", "Env"))
        {
            var equals = variable.IndexOf('=', StringComparison.Ordinal);
            var name = equals < 0 ? variable : variable[..equals];
            var value = equals < 0 ? null : variable[(equals + 1)..];
            yield return new EvidenceRecord("environment").With("name", name).With("value-kind", ValueKinds.Name(ValueKinds.Of(value)))
                .Flag("secret-value", value is not null && TokenShape.Matches(value));
        }

        foreach (var variable in container.Items("EnvironmentNames"))
            yield return new EvidenceRecord("environment").With("name", variable.Text("Name"))
                .With("value-kind", variable.Text("Kind") ?? "literal");
    }
}
