using System.Net;
using System.Net.Sockets;

namespace Auditor.Parsers.Ports;

/// <summary>Addresses that the internet does not route: RFC 1918, 6598, 4193, 3927, 4291 and loopback.</summary>
internal static class PrivateAddress
{
    public static bool Is(string text)
    {
        if (!IPAddress.TryParse(text, out var address)) return false;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return true;
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal
            : Is(address.GetAddressBytes());
    }

    private static bool Is(byte[] bytes) => bytes switch
    {
        [10, ..] => true,
        [172, >= 16 and <= 31, ..] => true,
        [192, 168, ..] => true,
        [100, >= 64 and <= 127, ..] => true,
        [169, 254, ..] => true,
        _ => false,
    };
}
