using Auditor.Sources.Ports.Dialogues;

namespace Auditor.Sources.Ports;

/// <summary>What was seen of one port of one address.</summary>
/// <param name="Reason">Why it is unknown.</param>
/// <param name="Facts">Of an open one.</param>
internal sealed record PortObservation(KnownPort Port, PortState State, string? Reason = null, ServiceFacts? Facts = null)
{
    /// <summary>The address answered in one way or the other.</summary>
    public bool IsAnswer => State is PortState.Open or PortState.Closed;
}
