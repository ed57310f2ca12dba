using System.Net;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Addresses of the host that a port is bound to.</summary>
internal static class HostAddress
{
    public static bool IsAddress(string text) => text == "localhost" || IPAddress.TryParse(text, out _);

    /// <summary>127.0.0.0/8, ::1 (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3).</summary>
    public static bool IsLoopback(string text) => text == "localhost" || (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address));

    public static bool IsAny(string text) => IPAddress.TryParse(text, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
}
