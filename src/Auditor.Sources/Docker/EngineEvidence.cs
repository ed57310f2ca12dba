using System.Text.Json;

namespace Auditor.Sources.Docker;

/// <summary>What was learnt of an engine, from its API or from the docker command; both tell in the same JSON.</summary>
internal sealed class EngineEvidence
{
    public string Host { get; init; } = "localhost";

    public string? Socket { get; init; }

    public DateTimeOffset Collected { get; init; }

    public EngineAnswer Version { get; set; } = EngineAnswer.No("it was not asked");

    public EngineAnswer Info { get; set; } = EngineAnswer.No("it was not asked");

    /// <summary>The array of /images/json.</summary>
    public EngineAnswer Images { get; set; } = EngineAnswer.No("it was not asked");

    /// <summary>The array of /networks.</summary>
    public EngineAnswer Networks { get; set; } = EngineAnswer.No("it was not asked");

    /// <summary>The object of /system/df.</summary>
    public EngineAnswer DiskUsage { get; set; } = EngineAnswer.No("it was not asked");

    /// <summary>One object of /containers/ID/json for each container.</summary>
    public List<JsonElement> Containers { get; } = [];

    public DaemonSettings Settings { get; set; } = DaemonSettings.Unread("the process of the daemon is not seen from here");

    public List<EngineFile> Files { get; } = [];

    /// <summary>Numbers of the users that the processes of a container run as, by its id.</summary>
    public Dictionary<string, SortedSet<string>> Users { get; } = new(StringComparer.Ordinal);

    /// <summary>What could not be looked at, as sentences without a full stop.</summary>
    public List<string> Gaps { get; } = [];
}
