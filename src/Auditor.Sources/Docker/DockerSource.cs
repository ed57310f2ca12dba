using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Docker;

/// <summary>The Docker engine of this machine, over its unix socket: six kinds of read-only calls. Engines of other machines are looked at
/// over SSH.</summary>
public sealed class DockerSource(DockerOptions options) : IEvidenceSource
{
    private const string UsualSocket = "/var/run/docker.sock";
    private const string Unix = "unix://";

    public ImmutableArray<string> Schemes { get; } = [EvidenceTarget.Docker];

    public bool IsOnNetwork => false;

    public string? Refuses(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        if (target.Host.Length > 0)
        {
            return $"'{target.Text}' names a machine: the engine of another machine is audited over SSH, as ssh://{target.Host}; "
                + "the one of this machine is docker:// or docker:///path/to/docker.sock.";
        }

        return target.Path == "/" && Other() is { } other
            ? $"DOCKER_HOST is {ShownText.Of(other)}, which is no unix socket of this machine: "
                + "audit that machine over SSH (ssh://host), or name a socket (docker:///path/to/docker.sock)."
            : null;
    }

    public ImmutableArray<string> Plan(EvidenceTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return
        [
            "GET /version, /info, /containers/json, /containers/ID/json of each container, /images/json, /networks and /system/df "
                + $"on {SocketOf(target)}; nothing is changed.",
            "modes of the socket, of /etc/docker and of its keys, settings of the daemon's process, users of containers' processes, "
                + "where this machine shows them.",
            "values of environments are not kept, only their names and what kind of value they have.",
        ];
    }

    public ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(clock);
        var socket = SocketOf(target);
        var evidence = new EngineEvidence { Socket = socket, Collected = clock.GetUtcNow() };
        using var client = new EngineClient(socket, options, clock, cancel);
        new EngineLook(client, options).Ask(evidence);
        LocalMachine.Look(evidence, socket, cancel);
        return [EvidenceFile.Of(ArtifactKinds.Docker, DockerRecords.Of(evidence))];
    }

    /// <summary>What an audit of the engine would not know.</summary>
    public ImmutableArray<string> Examine(EvidenceTarget target, TimeProvider clock, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(clock);
        var evidence = new EngineEvidence { Socket = SocketOf(target), Collected = clock.GetUtcNow() };
        using var client = new EngineClient(SocketOf(target), options, clock, cancel);
        new EngineLook(client, options).Ask(evidence);
        LocalMachine.Look(evidence, SocketOf(target), cancel);
        return [.. evidence.Gaps, .. Unknown(evidence)];
    }

    private static IEnumerable<string> Unknown(EngineEvidence evidence)
    {
        if (evidence.Gaps.Count > 0) yield break;
        if (evidence.Settings.WhyUnknown is { } settings) yield return $"settings of the daemon: {settings}";
        if (evidence.Images.Failure is { } images) yield return $"images: {images}";
        if (evidence.Networks.Failure is { } networks) yield return $"networks: {networks}";
        if (evidence.DiskUsage.Failure is { } usage) yield return $"space: {usage}";
    }

    private string SocketOf(EvidenceTarget target)
    {
        if (target.Path != "/") return target.Path;
        return options.EnvironmentHost is { } host && host.StartsWith(Unix, StringComparison.Ordinal) && host.Length > Unix.Length
            ? host[Unix.Length..] : UsualSocket;
    }

    private string? Other() => options.EnvironmentHost is { Length: > 0 } host && !host.StartsWith(Unix, StringComparison.Ordinal) ? host
        : null;
}
