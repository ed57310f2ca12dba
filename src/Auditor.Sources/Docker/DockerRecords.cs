using System.Globalization;
using System.Text.Json;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Docker;

/// <summary>Writes down what was learnt of an engine.</summary>
internal static class DockerRecords
{
    private const int MostItems = 200;

    /// <summary>The version of the API (of Docker 18.09) from which on the daemon tells where it does not check who comes.</summary>
    private const int WarningMinor = 39;

    private const string Accessible = "API is accessible on ";
    private const long Megabyte = 1_000_000;

    public static IEnumerable<EvidenceRecord> Of(EngineEvidence seen)
    {
        var engine = new EvidenceRecord("engine").With("host", seen.Host).With("socket", seen.Socket);
        yield return engine.With("collected",
            seen.Collected.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        foreach (var gap in seen.Gaps.Take(MostItems)) yield return EvidenceRecord.Gap(gap);
        foreach (var record in Daemon(seen)) yield return record;
        foreach (var file in seen.Files.Take(MostItems)) yield return File(file);
        foreach (var bridge in Bridges(seen)) yield return bridge;
        if (seen.Info.Failure is null) yield return DiskUsage(seen);
        foreach (var container in seen.Containers.OrderBy(ContainerRecords.Name, StringComparer.Ordinal))
            yield return Container(container, seen);
    }

    private static IEnumerable<EvidenceRecord> Daemon(EngineEvidence seen)
    {
        if (seen.Info.Failure is not null) yield break;
        var info = seen.Info.Value;
        var daemon = new EvidenceRecord("daemon").With("name", info.Text("Name"))
            .With("version", seen.Version.Value.Text("Version") ?? info.Text("ServerVersion"));
        daemon.With("api-version", seen.Version.Value.Text("ApiVersion")).With("os", info.Text("OperatingSystem"))
            .With("storage-driver", info.Text("Driver"));
        daemon.With("logging-driver", info.Text("LoggingDriver"));
        Setting(daemon, seen.Settings, "max-size", null);
        daemon.Flag("live-restore", info.Flag("LiveRestoreEnabled")).Flag("experimental", info.Flag("ExperimentalBuild"));
        string[] options = [.. info.Texts("SecurityOptions")];
        daemon.Flag("userns", Has(options, "userns")).Flag("rootless", Has(options, "rootless"));
        if (Has(options, "no-new-privileges")) daemon.With("no-new-privileges", "true");
        else Setting(daemon, seen.Settings, "no-new-privileges", "false");
        Setting(daemon, seen.Settings, "userland-proxy", "true");
        if (EngineLook.Minor(seen.Version.Value.Text("ApiVersion")) >= WarningMinor) daemon.With("api-told", "true");
        else daemon.Unknown("api-told", "this engine does not tell which addresses its API listens on");
        yield return daemon.Flag("swarm", info.Text("Swarm", "LocalNodeState") == "active");
        foreach (var socket in info.Texts("Warnings").Select(ApiSocket).OfType<EvidenceRecord>().Take(MostItems)) yield return socket;
        foreach (var registry in Registries(info).Take(MostItems)) yield return registry;
    }

    private static void Setting(EvidenceRecord daemon, DaemonSettings settings, string name, string? otherwise)
    {
        if (settings.WhyUnknown is { } because) daemon.Unknown(name, because);
        else daemon.With(name, settings[name] ?? otherwise);
    }

    /// <summary>Written <c>seccomp</c>, or <c>name=seccomp,profile=default</c>.</summary>
    private static bool Has(string[] options, string name) =>
        Array.Exists(options, option => option.Split(',')[0] == name || option.Split(',')[0] == "name=" + name);

    /// <summary>dockerd names each TCP address at which it does not check who comes (moby, daemon/info.go).</summary>
    private static EvidenceRecord? ApiSocket(string warning)
    {
        var at = warning.IndexOf(Accessible, StringComparison.Ordinal);
        if (at < 0) return null;
        var place = warning[(at + Accessible.Length)..].Split(' ', 2)[0];
        return new EvidenceRecord("api-socket")
            .With("address", place[(place.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0)..])
            .With("tls", place.StartsWith("https://", StringComparison.Ordinal) ? "unverified" : "none");
    }

    private static IEnumerable<EvidenceRecord> Registries(JsonElement info) =>
        info.Entries("RegistryConfig", "IndexConfigs").Where(index => index.Value.At("Secure").ValueKind == JsonValueKind.False)
            .Select(index => index.Name)
            .Concat(info.Texts("RegistryConfig", "InsecureRegistryCIDRs"))
            .Order(StringComparer.Ordinal)
            .Select(name => new EvidenceRecord("registry").With("name", name));

    private static EvidenceRecord File(EngineFile file) => new EvidenceRecord("file")
        .With("path", file.Path).With("role", file.Role).With("mode", file.Mode).With("uid", file.Owner).With("gid", file.Group);

    private static IEnumerable<EvidenceRecord> Bridges(EngineEvidence seen)
    {
        if (seen.Info.Failure is not null) yield break;
        if (seen.Networks.Failure is { } because)
        {
            yield return new EvidenceRecord("bridge").With("name", "bridge").With("driver", "bridge").Flag("default")
                .Unknown("icc", because);
            yield break;
        }

        foreach (var network in seen.Networks.Value.Items().Where(network => network.Text("Driver") == "bridge")
            .OrderBy(network => network.Text("Name"), StringComparer.Ordinal).Take(MostItems))
        {
            var name = network.Text("Name") ?? "?";
            var record = new EvidenceRecord("bridge").With("name", name).With("driver", "bridge");
            record.Flag("default", network.Text("Options", "com.docker.network.bridge.default_bridge") == "true")
                .Flag("internal", network.Flag("Internal"));
            record.With("icc", network.Text("Options", "com.docker.network.bridge.enable_icc") ?? "true");
            yield return record.With("containers", seen.Containers.Count(container => IsOn(container, name)));
        }
    }

    private static bool IsOn(JsonElement container, string network) =>
        container.Entries("NetworkSettings", "Networks").Any(attached => attached.Name == network);

    private static EvidenceRecord DiskUsage(EngineEvidence seen)
    {
        var record = new EvidenceRecord("disk-usage");
        if (seen.DiskUsage.Failure is { } because) return record.Unknown("reclaimable", because);
        var (images, reclaimable) = EngineSpace.Of(seen.DiskUsage.Value);
        record.With("images", images / Megabyte).With("reclaimable", reclaimable / Megabyte);
        return seen.Images.Failure is null ? record.With("dangling", seen.Images.Value.Items().Count(IsDangling)) : record;
    }

    private static bool IsDangling(JsonElement image) =>
        image.Texts("RepoTags").All(tag => tag == "<none>:<none>")
        && image.Texts("RepoDigests").All(digest => digest.StartsWith("<none>", StringComparison.Ordinal));

    private static EvidenceRecord Container(JsonElement container, EngineEvidence seen)
    {
        var id = container.Text("Id") ?? "";
        var record = ContainerRecords.Of(container, seen.Users.GetValueOrDefault(id));
        if (seen.Images.Failure is { } because) return record.Unknown("image-created", because);
        var image = seen.Images.Value.Items().FirstOrDefault(one => one.Text("Id") is { } known && known == container.Text("Image"));
        return ImageDate(image) is { } made ? record.With("image-created", made)
            : record.Unknown("image-created", "the image does not tell when it was made");
    }

    /// <summary>Builds that can be repeated write a date of long ago: that is none.</summary>
    private static string? ImageDate(JsonElement image)
    {
        var text = image.Number("Created") is { } seconds and > 0 and < 253_402_300_800
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : image.Text("CreatedAt") is { Length: >= 10 } written ? written[..10] : null;
        return string.CompareOrdinal(text, "2013") > 0 ? text : null;
    }
}
