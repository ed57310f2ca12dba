using System.Diagnostics.CodeAnalysis;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>Versions as they stand on the wire.</summary>
[SuppressMessage("Design", "CA1027:Mark enums with FlagsAttribute", Justification = "Numbers of a protocol.")]
internal enum TlsVersion
{
    None = 0,
    Ssl2 = 0x0002,
    Ssl3 = 0x0300,
    Tls10 = 0x0301,
    Tls11 = 0x0302,
    Tls12 = 0x0303,
    Tls13 = 0x0304,
}
