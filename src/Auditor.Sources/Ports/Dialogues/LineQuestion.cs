using System.Collections.Immutable;

namespace Auditor.Sources.Ports.Dialogues;

/// <summary>What a service is asked in one line, and what it answers.</summary>
/// <param name="Asks">Empty: it speaks first.</param>
/// <param name="Start">How each of its answers begins.</param>
/// <param name="VersionMark">Stands before the version.</param>
internal sealed record LineQuestion(string Service, ImmutableArray<byte> Asks, string Start, string? VersionMark,
    params ImmutableArray<LineAnswer> Answers)
{
    /// <summary>ZooKeeper's <c>srvr</c> (administrator's guide, "The Four Letter Words"): the answer, or that it is not allowed.</summary>
    public static LineQuestion ZooKeeper { get; } = new(
        "zookeeper", [.. "srvr"u8], "", "Zookeeper version: ",
        new LineAnswer("Zookeeper version:", null), new LineAnswer("is not executed because it is not in the whitelist", null));

    /// <summary>The INFO that a NATS server sends first (client protocol).</summary>
    public static LineQuestion Nats { get; } = new(
        "nats", [], "INFO {", "\"version\":",
        new LineAnswer("\"tls_required\":true", null, IsTlsRequired: true),
        new LineAnswer("\"auth_required\":true", Authentication.Required),
        new LineAnswer("}", Authentication.None));

    /// <summary>NAMES_REQ of Erlang's port mapper (distribution protocol, section EPMD): the nodes of the host with their ports.</summary>
    public static LineQuestion Epmd { get; } = new("epmd", [0, 1, (byte)'n'], "", null, new LineAnswer("name ", Authentication.None));
}
