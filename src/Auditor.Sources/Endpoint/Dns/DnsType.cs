namespace Auditor.Sources.Endpoint.Dns;

/// <summary>Types of records by their numbers.</summary>
internal enum DnsType
{
    None = 0,
    A = 1,
    Ns = 2,
    Cname = 5,
    Aaaa = 28,
    Caa = 257,
}
