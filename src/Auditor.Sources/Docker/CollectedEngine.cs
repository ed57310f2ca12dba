using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Auditor.Documents;
using Auditor.Sources.Evidence;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Docker;

/// <summary>The engine of a host, from the sections that Ssh/Collector/docker.sh sends: the docker command prints what the API
/// answers.</summary>
internal static class CollectedEngine
{
    private const string Start = "docker-";

    public static bool Has(CollectedSection section) => section.Id.StartsWith(Start, StringComparison.Ordinal);

    /// <summary>None when the host has no engine.</summary>
    public static EvidenceFile Evidence(string host, ImmutableArray<CollectedSection> sections, DateTimeOffset collected)
    {
        ImmutableArray<CollectedSection> own = [.. sections.Where(Has)];
        if (own.IsEmpty) return EvidenceFile.None(ArtifactKinds.Docker);
        var evidence = new EngineEvidence { Host = host, Collected = collected };
        Ask(evidence, own);
        Machine(evidence, own);
        return EvidenceFile.Of(ArtifactKinds.Docker, DockerRecords.Of(evidence));
    }

    private static void Ask(EngineEvidence evidence, ImmutableArray<CollectedSection> sections)
    {
        evidence.Version = One(sections, "docker-version");
        if (evidence.Version.Failure is { } failure)
        {
            evidence.Gaps.Add($"the engine could not be asked: {failure}");
            return;
        }

        if (EngineLook.Foreign(evidence.Version.Value) is { } other)
        {
            evidence.Gaps.Add(other);
            return;
        }

        evidence.Info = One(sections, "docker-info");
        if (evidence.Info.Failure is { } because) evidence.Gaps.Add($"the daemon could not be judged: {because}");
        Containers(evidence, sections);
        evidence.Images = List(sections, "docker-images");
        evidence.Networks = Networks(sections);
        evidence.DiskUsage = List(sections, "docker-space");
    }

    private static void Containers(EngineEvidence evidence, ImmutableArray<CollectedSection> sections)
    {
        if (Lack(sections, "docker-ids") is { } lack)
        {
            evidence.Gaps.Add($"the containers could not be listed: {lack}");
            return;
        }

        var ids = Lines(sections, "docker-ids").Where(line => line.Length == 64).ToList();
        foreach (var section in sections.Where(section => section.Id == "docker-inspect"))
        {
            foreach (var container in EngineJson.Sequence(Json(Text(section)), out _)
                .Where(container => container.Text("Id") is not null)) evidence.Containers.Add(container);
        }

        var missing = ids.Count - evidence.Containers.Select(container => container.Text("Id")).Distinct().Count();
        if (missing <= 0) return;
        var why = Lack(sections, "docker-inspect") ?? "there are too many, or they were removed meanwhile";
        evidence.Gaps.Add(string.Create(CultureInfo.InvariantCulture, $"{missing} of {ids.Count} containers could not be read: {why}"));
    }

    /// <summary>A daemon can be told to have no bridge of its own.</summary>
    private static EngineAnswer Networks(ImmutableArray<CollectedSection> sections)
    {
        const string id = "docker-networks";
        return Output(sections, id).Contains("network bridge not found", StringComparison.Ordinal)
            ? new EngineAnswer(EngineJson.Parse("[]"u8.ToArray()), null) : List(sections, id);
    }

    private static void Machine(EngineEvidence evidence, ImmutableArray<CollectedSection> sections)
    {
        evidence.Files.AddRange(Lines(sections, "docker-files").Select(EngineFile.Of).OfType<EngineFile>());
        var process = Lines(sections, "docker-process").ToList();
        var daemons = process.Count(line => line.StartsWith("daemon ", StringComparison.Ordinal));
        if (daemons != 1) evidence.Settings =
            DaemonSettings.Unread(daemons == 0 ? "the process of the daemon is not seen" : "several daemons run");
        else if (Lack(sections, "docker-settings") is { } lack) evidence.Settings = DaemonSettings.Unread($"daemon.json: {lack}");
        else if (process.Exists(line => line.StartsWith("--config-file", StringComparison.Ordinal))) evidence.Settings =
            DaemonSettings.Unread("the daemon reads its settings from another file");
        else evidence.Settings = DaemonSettings.Of(process, Fields(sections));
        foreach (var line in Lines(sections, "docker-users"))
        {
            if (line.Split(' ') is not [{ Length: 64 } id, var user]) continue;
            if (!evidence.Users.TryGetValue(id, out var users)) evidence.Users[id] = users = new SortedSet<string>(StringComparer.Ordinal);
            users.Add(user);
        }
    }

    /// <summary>The picked fields of daemon.json as an object.</summary>
    private static string? Fields(ImmutableArray<CollectedSection> sections)
    {
        var fields = Lines(sections, "docker-settings").Where(line => line.StartsWith('"')).ToList();
        return fields.Count == 0 ? null : "{" + string.Join(',', fields) + "}";
    }

    private static EngineAnswer One(ImmutableArray<CollectedSection> sections, string id)
    {
        if (Lack(sections, id) is { } lack) return EngineAnswer.No(lack);
        return EngineJson.Sequence(Json(Output(sections, id)), out _) is [var first, ..] ? new EngineAnswer(first, null)
            : EngineAnswer.No($"what {Command(id)} printed is no JSON");
    }

    private static EngineAnswer List(ImmutableArray<CollectedSection> sections, string id)
    {
        if (Lack(sections, id) is { } lack) return EngineAnswer.No(lack);
        var values = EngineJson.Sequence(Json(Output(sections, id)), out var isWhole);
        if (!isWhole) return EngineAnswer.No($"what {Command(id)} printed was cut");
        return new EngineAnswer(EngineJson.Parse(
            Encoding.UTF8.GetBytes($"[{string.Join(',', values.Select(value => value.GetRawText()))}]")), null);
    }

    /// <summary>What the command warns of stands before what it prints.</summary>
    private static string Json(string output) => string.Join('\n', output.Split('\n').SkipWhile(line => !line.StartsWith('{')));

    private static string Output(ImmutableArray<CollectedSection> sections, string id) =>
        Text(sections.FirstOrDefault(section => section.Id == id));

    /// <summary>The output without the mark before each line.</summary>
    private static string Text(CollectedSection? section) => section is null ? ""
        : string.Join('\n', section.Output.Split('\n').Select(line => line.StartsWith('|') ? line[1..] : line));

    private static string[] Lines(ImmutableArray<CollectedSection> sections, string id) =>
        Output(sections, id).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Why a section says nothing; null when it was read.</summary>
    private static string? Lack(ImmutableArray<CollectedSection> sections, string id)
    {
        var section = sections.FirstOrDefault(section => section.Id == id);
        return section?.Status switch
        {
            0 => null,
            77 => "needs a right: root, membership in the group docker, or the list of 'auditor host sudoers USER'",
            124 or 137 => $"{Command(id)} took too long",
            127 => "the docker command is not there",
            null when section is null => $"{Command(id)} was not run",
            null => "the connection was cut",
            _ when section.Output.Contains("permission denied", StringComparison.OrdinalIgnoreCase) =>
                "needs a right: root, membership in the group docker, or the list of 'auditor host sudoers USER'",
            _ when section.Output.Contains("Cannot connect to the Docker daemon", StringComparison.Ordinal) =>
                "no daemon answers on its usual socket",
            var status => string.Create(CultureInfo.InvariantCulture, $"{Command(id)} failed with {status}"),
        };
    }

    private static string Command(string id) => id switch
    {
        "docker-ids" => "docker ps",
        "docker-images" => "docker image ls",
        "docker-networks" => "docker network inspect",
        "docker-space" => "docker system df",
        _ => id.Replace('-', ' '),
    };
}
