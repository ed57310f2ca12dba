using System.Net;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Ports;

/// <summary>Adds what follows from what was seen of ports.</summary>
internal static class PortsFacts
{
    private static readonly string[] Gateways =
        ["nginx", "openresty", "apache", "caddy", "cloudflare", "envoy", "traefik", "haproxy", "awselb", "cloudfront", "akamaighost",
            "varnish", "fly/", "vercel", "istio-envoy", "litespeed"];

    public static void Add(EvidenceNode ports)
    {
        foreach (var address in ports.Named("address"))
        {
            address.DeriveFlag("private", PrivateAddress.Is(address["ip"]), "ip");
            address.DeriveFlag("local", IPAddress.TryParse(address["ip"], out var ip) && IPAddress.IsLoopback(ip), "ip");
            if (address.Has("silent")) address.Derive("unjudged", address["silent"], "silent");
            foreach (var port in address.Named("port")) AddTo(port, address["ip"]);
        }
    }

    private static void AddTo(EvidenceNode port, string ip)
    {
        var isRecognised = port.Has("service") && port["service"] != "tls";
        port.DeriveFlag("recognised", isRecognised, "service");
        if (!isRecognised && port["state"] == "open")
            port.Derive("unjudged", $"port {port["number"]} of {ip} is open, and what answers there was not recognised: {Why(port)}");
        var (service, from) = isRecognised ? (port["service"], "service") : (port["expects"], "expects");
        if (PortRoles.Of(service, port["number"]) is { } role) port.Derive("role", role, from);
        port.DeriveFlag("gateway", Array.Exists(Gateways, name =>
            port["server"].StartsWith(name, StringComparison.OrdinalIgnoreCase)), "server");
        if (service == "ssh") SshFacts.Add(port);
    }

    private static string Why(EvidenceNode port) => port["service"] == "tls" ? "it speaks TLS" : port["unrecognised"];
}
