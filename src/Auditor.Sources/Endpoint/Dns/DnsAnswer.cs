using System.Collections.Immutable;

namespace Auditor.Sources.Endpoint.Dns;

/// <summary>An answer of a name server.</summary>
/// <param name="Status">NOERROR, NXDOMAIN, …</param>
/// <param name="IsCut">It did not fit into a datagram: asked again over TCP it is whole.</param>
internal sealed record DnsAnswer(string Status, bool IsCut, ImmutableArray<DnsRecord> Records);
