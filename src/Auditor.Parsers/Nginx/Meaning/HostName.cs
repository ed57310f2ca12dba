using System.Net;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>An address with an optional port, as <c>ngx_parse_url</c> takes it apart.</summary>
internal readonly record struct HostName(string Host, string Port, string Unix)
{
    /// <summary>ip, localhost, name or unix.</summary>
    public string Kind
    {
        get
        {
            if (Unix.Length > 0) return "unix";
            if (Host == "localhost") return "localhost";
            return Host.StartsWith('[') || (Host.Length > 0 && char.IsAsciiDigit(Host[^1]) && Host.Contains('.', StringComparison.Ordinal) && IPAddress.TryParse(Host, out _)) ? "ip" : "name";
        }
    }

    /// <summary>A name of the public DNS, as far as one can see: with a dot, and not of a cluster, a local network or Docker.</summary>
    public bool IsPublicName => Kind == "name" && Host.Contains('.', StringComparison.Ordinal) && !IsLocal(Host);

    private static readonly string[] LocalEnds = [".local", ".internal", ".svc", ".lan", ".home", ".localdomain", ".localhost", ".consul", ".docker", ".intranet", ".corp", ".private", ".home.arpa", ".test", ".ts.net"];

    public static HostName Of(string address)
    {
        if (address.StartsWith("unix:", StringComparison.Ordinal)) return new HostName("", "", address[5..]);
        var colon = address.LastIndexOf(':');
        return colon < 0 || colon < address.LastIndexOf(']') ? new HostName(address, "", "") : new HostName(address[..colon], address[(colon + 1)..], "");
    }

    private static bool IsLocal(string host) => Array.Exists(LocalEnds, end => host.EndsWith(end, StringComparison.OrdinalIgnoreCase));
}
