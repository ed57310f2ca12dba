using Auditor.Documents;

namespace Auditor.Rules.Deployment;

/// <summary>A port of a project as a host has it.</summary>
/// <param name="FirstSource">Of the host's evidence.</param>
/// <param name="Rule">The rule by which Docker publishes it, or the socket that waits; null when there is none.</param>
/// <param name="Socket">The socket that waits for connections to it; null when none was seen.</param>
/// <param name="Doubt">Why it is not known whether the host runs the project; null when it does.</param>
internal sealed record HostedPort(Node Host, int FirstSource, Node? Rule, Node? Socket, string? Doubt);
