using System.Globalization;
using System.Net;
using Auditor.Documents;

namespace Auditor.Parsers.Host.Sections;

/// <summary>Sockets that wait for connections or datagrams, as the kernel lists them in /proc/net/{tcp,tcp6,udp,udp6} (proc_net_tcp documentation of Linux).</summary>
internal static class ListenerWriter
{
    public static void Write(TreeBuilder builder, HostEvidence evidence)
    {
        if (evidence.WhyUnknown("listeners") is { } why) builder.Attribute("listeners", "", evidence.Place("listeners"), why);
        else builder.Attribute("listeners", "true", evidence.Place("listeners"));
        var seen = new HashSet<(string, IPAddress, int)>();
        var shield = Shield.Of(evidence);
        foreach (var line in evidence.Lines("listeners"))
        {
            if (line.Words is [var protocol, var local, var uid, ..] && Endpoint(local) is { } at
                && seen.Add((protocol, at.Address, at.Port)))
                Write(builder, shield, line.Span, protocol, at, uid);
            else if (Endpoint(line.Words.ElementAtOrDefault(1) ?? "") is null) builder.Problem("evidence-syntax", "This is no socket of /proc/net.", line.Span);
        }
    }

    /// <summary>All listeners' addresses of a TCP port.</summary>
    public static List<IPAddress> AddressesOf(HostEvidence evidence, int port)
    {
        var found = new List<IPAddress>();
        foreach (var line in evidence.Lines("listeners"))
        {
            if (line.Words is ["tcp" or "tcp6", var local, ..] && Endpoint(local) is { } at && at.Port == port
                && !found.Contains(at.Address))
                found.Add(at.Address);
        }

        return found;
    }

    private static void Write(TreeBuilder builder, Shield? shield, SourceSpan span, string protocol, IPEndPoint at, string uid)
    {
        var address = at.Address.IsIPv4MappedToIPv6 ? at.Address.MapToIPv4() : at.Address;
        builder.Open("listener", span);
        builder.Attribute("protocol", protocol.TrimEnd('6'), span).Attribute("address", address.ToString(), span);
        builder.Attribute("port", HostValues.Text(at.Port), span).Attribute("uid", uid, span);
        builder.Flag("local", IPAddress.IsLoopback(address), span).Flag("any", address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any), span);
        if (KnownPorts.Of(at.Port) is { } known) builder.Attribute("service", known.Service, span).Attribute("role", known.Role, span);
        builder.Flag("shielded", shield?.Covers(address, at.Port) == true, span).Close();
    }

    /// <summary>The kernel writes each 32 bits of an address as a number of the machine, so the bytes of a little-endian machine stand backwards.</summary>
    private static IPEndPoint? Endpoint(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon is not (8 or 32) || !ushort.TryParse(text.AsSpan(colon + 1), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var port)) return null;
        Span<byte> bytes = stackalloc byte[colon / 2];
        for (var i = 0; i < bytes.Length; i++)
        {
            var from = ((i / 4 * 4) + 3 - (i % 4)) * 2;
            if (!byte.TryParse(text.AsSpan(from, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out bytes[i])) return null;
        }

        return new IPEndPoint(new IPAddress(bytes), port);
    }
}
