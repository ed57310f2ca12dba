using System.Net;

namespace Auditor.Parsers.Compose.Writing;

/// <summary>Addresses of the host that a port is bound to.</summary>
internal static class HostAddress
{
    private const uint LoopbackNumber = 127;

    public static bool IsAddress(string text) => text == "localhost" || Plain(text) is not null || IPAddress.TryParse(text, out _);

    /// <summary>127.0.0.0/8, ::1 (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3).</summary>
    public static bool IsLoopback(string text)
    {
        if (Plain(text) is { } plain) return plain >> 24 == LoopbackNumber;
        return text == "localhost" || (IPAddress.TryParse(text, out var address) && IPAddress.IsLoopback(address));
    }

    public static bool IsAny(string text)
    {
        if (Plain(text) is { } plain) return plain == 0;
        return IPAddress.TryParse(text, out var address) && (address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any));
    }

    /// <summary>Four decimal numbers, as nearly all addresses are written; null for anything else. The framework's reader would be compiled at each start.</summary>
    private static uint? Plain(string text)
    {
        uint address = 0;
        var number = -1;
        var dots = 0;
        foreach (var c in text)
        {
            if (c == '.' && number >= 0 && ++dots < 4) (address, number) = ((address << 8) | (uint)number, -1);
            else if (!char.IsAsciiDigit(c) || number == 0 || (number = (Math.Max(number, 0) * 10) + c - '0') > byte.MaxValue) return null;
        }

        return dots == 3 && number >= 0 ? (address << 8) | (uint)number : null;
    }
}
