namespace Auditor.Sources.Endpoint.Dns;

/// <summary>A record of an answer.</summary>
/// <param name="Ttl">Seconds.</param>
/// <param name="Value">As zone files write it.</param>
internal sealed record DnsRecord(string Name, DnsType Type, uint Ttl, string Value);
