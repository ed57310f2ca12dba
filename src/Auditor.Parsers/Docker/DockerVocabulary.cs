using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Parsers.Compose;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Docker;

/// <summary>
/// What the evidence of a Docker engine says. A container is written with the element and attribute names of a compose service, so that
/// one rule asks both what a file
/// says and what runs; the names that only a file can have (interpolation, key …) are there and never occur.
/// </summary>
internal static class DockerVocabulary
{
    /// <summary>Elements of a compose file that have no counterpart in an engine, or another meaning there.</summary>
    private static readonly string[] OfFiles = ["compose", "service", "file", "version", "include", "kept-port", "problem", "extension"];

    public static Vocabulary Instance { get; } = new(ArtifactKinds.Docker, "docker", Elements);

    private static ImmutableArray<ElementName> Elements() =>
        [.. Engine(), Container(), .. ComposeVocabulary.Instance.Elements.Where(element => !OfFiles.Contains(element.Name)),
            EvidenceWords.Gap];

    private static ElementName Container()
    {
        var service = ComposeVocabulary.Instance.Element("service")
            ?? throw new InvalidOperationException("A compose project has services.");
        return new ElementName(service.Name, "a container, with the names of a compose service",
            [.. service.Attributes, .. OwnAttributes()]);
    }

    private static ImmutableArray<AttributeName> OwnAttributes() =>
    [
        new("id", "the first twelve digits of its id"),
        new("state", "created, running, paused, restarting, removing, exited or dead"),
        new("health", "healthy, unhealthy or starting; absent without a health check"),
        new("exit-code", "of the last run; absent while it runs"),
        new("oom-killed", "true when the kernel killed it for want of memory"),
        new("restarts", "how often its restart policy started it again"),
        new("created", "when it was made"),
        new("image-created", "the day its image was built. Unresolved when that was not told"),
        new("started", "when its last run began"),
        new("program", "base name of the program that it runs"),
        new("project", "name of the compose project that made it"),
        new("compose-service", "name of the compose service that made it"),
        new("orchestrator", "swarm or kubernetes: what starts it again instead of a restart policy"),
        new("uids", "as whom its processes run on the host, numbers with commas between; absent when they were not seen"),
        new("steps-down", "true when it starts as root and some of its processes run as another user"),
    ];

    private static ImmutableArray<ElementName> Engine() =>
    [
        new(
            "docker",
            "a Docker engine with its containers, as its API or the docker command tells",
            new("environment", "as in a compose project; an engine does not say what it is for: unknown", true),
            new("environment-because", "what says so", true),
            new("incomplete", "true when something could not be read: a rule that asks for what is not there cannot know"),
            new("windows", "true when its containers are of Windows"),
            new("stays-down", "as in a compose project; never of an engine"),
            new("swarm", "as in a compose project; never of an engine")),
        new(
            "engine",
            "where the engine was asked",
            new("host", "name of the machine, as the user wrote it; localhost for a socket of this one", true),
            new("socket", "path of the socket"),
            new("collected", "when", true)),
        new(
            "daemon",
            "the Docker daemon and what it is set to",
            new("name", "name of its machine"),
            new("version", "its version"),
            new("api-version", "the newest version of its API"),
            new("os", "the operating system it runs on"),
            new("storage-driver", "its storage driver"),
            new("logging-driver", "the default driver for logs of containers"),
            new("max-size", "max-size of the default log options. Unresolved when the daemon's settings could not be read"),
            new("live-restore", "true when containers outlive a restart of the daemon"),
            new("experimental", "true with experimental features"),
            new("userns", "true when users of containers are remapped to others of the host"),
            new("rootless", "true when the daemon does not run as root"),
            new("no-new-privileges", "true or false: the default for containers. Unresolved when the daemon's settings could not be read"),
            new("userland-proxy", "true or false. Unresolved when the daemon's settings could not be read"),
            new("api-told", "true when it told the TCP addresses of its API. Unresolved when it does not: engines before 18.09"),
            new("swarm", "true when it is part of a swarm")),
        new(
            "api-socket",
            "a TCP socket that the daemon's API listens on",
            new("address", "address and port", true),
            new("tls", "none, or unverified: encrypted for any client", true),
            new("loopback", "true when only this machine reaches it")),
        new(
            "registry",
            "a registry that the daemon trusts without a valid certificate",
            new("name", "host name, or a network", true),
            new("loopback", "true when it is this machine")),
        new(
            "bridge",
            "a network of the engine",
            new("name", "its name", true),
            new("driver", "its driver", true),
            new("default", "true for the bridge that containers are put on when they name no network"),
            new("internal", "true when it has no way out"),
            new("icc", "true or false: containers on it reach all ports of each other"),
            new("containers", "how many containers are on it")),
        new(
            "disk-usage",
            "space that images and the build cache take",
            new("images", "megabytes of all images"),
            new(
                "reclaimable",
                "megabytes of images that no container uses, and of build cache not in use. Unresolved when it was not told"),
            new("dangling", "images that have no name")),
        new(
            "file",
            "a file that guards the engine",
            new("path", "its path", true),
            new("role", "socket, folder, settings, key, certificate or unit", true),
            new("mode", "in octal", true),
            new("uid", "its owner", true),
            new("gid", "its group", true),
            new("group-writable", "its group may write it"),
            new("world-writable", "others may write it"),
            new("world-readable", "others may read it"),
            new("own", "it lies in the folder of a user: the engine is that user's")),
    ];
}
