using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>A port that is looked at, with the service that is expected there.</summary>
/// <param name="Expects">A service's name, or <c>http</c> for some application; empty when nothing is known of the port.</param>
public sealed record KnownPort(int Number, string Expects)
{
    /// <summary>Makes the look at it; the argument is the host as the user named it.</summary>
    internal Func<string, Dialogue> Start { get; init; } = host => new DiscoveryDialogue(host);
}
