using System.Net;
using Auditor.Parsers.Nginx.Meaning;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Addresses with a prefix (<c>ngx_ptocidr</c>).</summary>
internal static class NetworkText
{
    public static bool IsValid(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        var address = slash < 0 ? text : text[..slash];
        var isIpv6 = address.Contains(':', StringComparison.Ordinal);
        if (isIpv6 ? !IPAddress.TryParse(address, out _) || address.StartsWith('[') : !IsIpv4(address)) return false;
        if (slash < 0) return true;
        var mask = text[(slash + 1)..];
        return Measures.Number(mask) is { } bits && bits <= (isIpv6 ? 128 : 32);
    }

    public static bool IsIpv4(string text)
    {
        var parts = text.Split('.');
        return parts.Length == 4 && Array.TrueForAll(parts, part => part.Length > 0 && Measures.Number(part) is <= 255);
    }
}
