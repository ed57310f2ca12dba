using Auditor.Parsers.Nginx.Meaning;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Addresses that <c>ngx_parse_url</c> refuses without asking for a host.</summary>
internal static class AddressFault
{
    /// <summary>nginx's word for it; null when the address can be right.</summary>
    public static string? Of(string address)
    {
        if (address.StartsWith("unix:", StringComparison.Ordinal)) return address.Length == 5 ? "no path in the unix domain socket" : null;
        if (address.Contains('/', StringComparison.Ordinal)) return "invalid host";
        var host = HostName.Of(address);
        if (host.Host.StartsWith('[')) return System.Net.IPAddress.TryParse(host.Host.AsSpan().Trim("[]"), out _) ? PortFault(address, host) : "invalid IPv6 address";
        if (PortFault(address, host) is { } fault) return fault;
        return host.Host.Length == 0 ? "no host" : null;
    }

    private static string? PortFault(string address, HostName host)
    {
        if (host.Port.Length == 0) return address.EndsWith(':') ? "invalid port" : null;
        return Measures.Number(host.Port) is >= 1 and <= 65_535 ? null : "invalid port";
    }
}
