using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What a <c>listen</c> says (ngx_http_core_module, listen).</summary>
internal sealed class ListenFacts
{
    private ListenFacts(Directive directive)
    {
        for (var i = 1; i < directive.Arguments.Length; i++) Take(directive[i]);
        var written = directive[0];
        if (written.StartsWith("unix:", StringComparison.Ordinal)) (Unix, Address, Port) = (written[5..], written, "");
        else (Address, Port) = Split(written);
        IsIpv6 = Address.StartsWith('[');
    }

    public static ListenFacts Of(Directive directive) => directive.Facts(made => new ListenFacts(made));

    public string Address { get; }

    public string Port { get; }

    public string Unix { get; } = "";

    public bool IsIpv6 { get; }

    public bool IsSsl { get; private set; }

    public bool IsQuic { get; private set; }

    public bool IsHttp2 { get; private set; }

    public bool IsDefault { get; private set; }

    public bool HasProxyProtocol { get; private set; }

    public bool HasReuseport { get; private set; }

    public bool IsSecure => IsSsl || IsQuic;

    public bool IsLoopback =>
        Unix.Length > 0 || Address is "[::1]" or "localhost" || Address.StartsWith("127.", StringComparison.Ordinal);

    /// <summary>Equal for listeners of one socket.</summary>
    public string Socket => Unix.Length > 0 ? Address : $"{(Address is "0.0.0.0" ? "*" : Address)}:{Port}{(IsQuic ? "/udp" : "")}";

    private void Take(string parameter)
    {
        switch (parameter)
        {
            case "ssl": IsSsl = true; break;
            case "quic": IsQuic = true; break;
            case "http2": IsHttp2 = true; break;
            case "default_server" or "default": IsDefault = true; break;
            case "proxy_protocol": HasProxyProtocol = true; break;
            case "reuseport": HasReuseport = true; break;
        }
    }

    /// <summary>A number alone is a port, an address alone has port 80.</summary>
    private static (string Address, string Port) Split(string written)
    {
        if (written.Length > 0 && written.AsSpan().TrimStart("0123456789").IsEmpty) return ("*", written);
        var colon = written.LastIndexOf(':');
        return colon < 0 || colon < written.LastIndexOf(']') ? (written, "80") : (written[..colon], written[(colon + 1)..]);
    }
}
