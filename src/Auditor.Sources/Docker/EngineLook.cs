using System.Globalization;
using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>
/// The calls to an engine, in order (Docker Engine API): /version, /info, /containers/json, /containers/ID/json, /images/json, /networks
/// and /system/df. The version of the
/// API is the newest that both know.
/// </summary>
internal sealed class EngineLook(EngineClient client, DockerOptions options)
{
    /// <summary>The newest version of the API that this was written for, and the oldest with all that it asks.</summary>
    private const int NewestMinor = 51;
    private const int OldestMinor = 24;

    /// <summary>From this version on /system/df can be asked for parts.</summary>
    private const int PartsMinor = 42;

    public void Ask(EngineEvidence evidence)
    {
        evidence.Version = client.Get("/version");
        if (evidence.Version.Failure is { } failure) evidence.Gaps.Add($"the engine could not be asked: {failure}");
        else if (Foreign(evidence.Version.Value) is { } other) evidence.Gaps.Add(other);
        else if (Negotiated(evidence.Version.Value) is { } minor) Ask(evidence, minor);
        else evidence.Gaps.Add(Unknown(evidence.Version.Value));
    }

    private static string Unknown(JsonElement version) =>
        $"the engine speaks the API {version.Text("MinAPIVersion")} to {version.Text("ApiVersion")}, of which none is known here";

    private void Ask(EngineEvidence evidence, int minor)
    {
        var prefix = string.Create(CultureInfo.InvariantCulture, $"/v1.{minor}");
        evidence.Info = client.Get(prefix + "/info");
        if (evidence.Info.Failure is { } failure) evidence.Gaps.Add($"the daemon could not be judged: {failure}");
        Containers(evidence, prefix);
        evidence.Images = client.Get(prefix + "/images/json");
        evidence.Networks = client.Get(prefix + "/networks");
        evidence.DiskUsage = client.Get(prefix + (minor >= PartsMinor ? "/system/df?type=image&type=build-cache" : "/system/df"));
    }

    private void Containers(EngineEvidence evidence, string prefix)
    {
        var list = client.Get(prefix + "/containers/json?all=1");
        if (list.Failure is { } failure) evidence.Gaps.Add($"the containers could not be listed: {failure}");
        else if (list.Value.ValueKind != JsonValueKind.Array) evidence.Gaps.Add(
            "the containers could not be listed: the answer is no list");
        else
        {
            string[] ids = [.. list.Value.Items().Select(container => container.Text("Id")).OfType<string>().Where(IsId)];
            if (ids.Length > options.MostContainers) evidence.Gaps.Add(
                string.Create(CultureInfo.InvariantCulture,
                $"{ids.Length} containers are there, and only {options.MostContainers} were looked at"));
            foreach (var id in ids.Take(options.MostContainers)) Container(evidence, prefix, id);
        }
    }

    /// <summary>One that was removed meanwhile is none any more.</summary>
    private void Container(EngineEvidence evidence, string prefix, string id)
    {
        var answer = client.Get($"{prefix}/containers/{id}/json");
        if (answer.Failure is null) evidence.Containers.Add(answer.Value);
        else if (!answer.Failure.EndsWith(" with 404", StringComparison.Ordinal)) evidence.Gaps.Add(
            $"the container {id[..12]} could not be read: {answer.Failure}");
    }

    private static bool IsId(string id) => id.Length == 64 && id.All(char.IsAsciiHexDigitLower);

    /// <summary>Why it is no Docker engine; null when it is one.</summary>
    public static string? Foreign(JsonElement version)
    {
        if (version.Items("Components")
            .Any(component => component.Text("Name")?.Contains("Podman", StringComparison.OrdinalIgnoreCase) == true))
            return "what answers is Podman, not a Docker engine: its containers belong to users and have no daemon, "
                + "which this audit does not judge";
        return version.Text("ApiVersion") is null ? "what answers is no Docker engine: it names no version of the API" : null;
    }

    private static int? Negotiated(JsonElement version)
    {
        if (Minor(version.Text("ApiVersion")) is not (>= OldestMinor and var newest)) return null;
        var minor = Math.Min(newest, NewestMinor);
        return Minor(version.Text("MinAPIVersion")) > minor ? null : minor;
    }

    internal static int? Minor(string? version) =>
        version?.StartsWith("1.", StringComparison.Ordinal) == true
            && int.TryParse(version.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var minor) ? minor : null;
}
