using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>A port of a host that a compose project publishes: one of them where it publishes a range.</summary>
/// <param name="Target">Port of the container; null when it is not known.</param>
/// <param name="Address">Address of the host; empty for all, null when it is not known.</param>
internal sealed record PublishedSocket(int Port, int? Target, string Protocol, string? Address)
{
    /// <summary>Docker takes no longer ranges without complaint, and nobody needs them to tell projects apart.</summary>
    private const int LongestRange = 1000;

    private static readonly string[] Any = ["", "0.0.0.0", "::", "*"];

    /// <summary>The sockets of an exposure whose numbers are known; none where Docker picks them.</summary>
    public static ImmutableArray<PublishedSocket> Of(Node exposure)
    {
        if (Number(exposure, "published") is not { } first || exposure.Attribute("published-end")?.Unresolved is not null) return [];
        var last = exposure.Has("published-end") ? Number(exposure, "published-end") ?? first : first;
        // One of a range for a single port: which one is not known.
        if (last < first || last - first >= LongestRange || (last > first && !exposure.Has("target-end"))) return [];
        var target = Number(exposure, "target");
        var address = exposure.Attribute("host-ip") is { } written ? written.Unresolved is null ? written.Value : null : "";
        return [.. Enumerable.Range(0, last - first + 1).Select(i => new PublishedSocket(first + i, target + i, exposure["protocol"], address))];
    }

    /// <summary>Whether a rule of Docker is the one that publishes it.</summary>
    public bool IsPublishedBy(Node hostPort) =>
        Number(hostPort, "port") == Port && hostPort["protocol"] == Protocol && IsAt(hostPort["address"])
        && (Target is null || Number(hostPort["target"][(hostPort["target"].LastIndexOf(':') + 1)..]) == Target);

    /// <summary>Whether a socket of the host can be the one that Docker opens for it.</summary>
    public bool CanBe(Node listener) => Number(listener, "port") == Port && listener["protocol"] == Protocol && IsAt(listener["address"]);

    private bool IsAt(string address) => Address is null || Address == address || (Any.Contains(Address) && Any.Contains(address));

    private static int? Number(Node node, string attribute) => node.Attribute(attribute) is { Unresolved: null, Value: { } value } ? Number(value) : null;

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= 65_535 ? number : null;
}
