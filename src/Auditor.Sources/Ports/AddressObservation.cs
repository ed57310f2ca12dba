using System.Collections.Immutable;
using System.Net;

namespace Auditor.Sources.Ports;

/// <summary>What was seen of the ports of one address, in the order of their numbers.</summary>
internal sealed record AddressObservation(IPAddress Address, ImmutableArray<PortObservation> Ports);
