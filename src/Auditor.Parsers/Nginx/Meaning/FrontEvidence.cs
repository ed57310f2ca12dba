using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What says that a proxy stands before a server: it takes the client's address or protocol from somebody else.</summary>
internal sealed class FrontEvidence
{
    /// <summary>What proxies and networks for content say the client's protocol in; a name that ends with _ is a prefix.</summary>
    private static readonly string[] ProtocolVariables =
    [
        "$http_x_forwarded_proto", "$http_x_forwarded_ssl", "$http_x_scheme", "$http_cloudfront_forwarded_proto", "$http_cf_",
        "$http_front_end_https",
    ];

    private readonly Dictionary<Directive, bool> around = [];

    public bool IsFronted(Directive server) =>
        Within(server, countsFixed: !ServerFacts.Of(server).IsSecure) || (server.Parent is { } block && IsAround(block));

    /// <summary>The directives beside the servers; looked at once for all of them.</summary>
    private bool IsAround(Directive block)
    {
        if (around.TryGetValue(block, out var known)) return known;
        return around[block] = block.Children.Exists(child => child.Name != "server" && Within(child, countsFixed: false));
    }

    /// <param name="countsFixed">Whether a fixed https says it: in a server without TLS somebody else has ended it.</param>
    private static bool Within(Directive block, bool countsFixed)
    {
        var open = new Stack<Directive>([block]);
        while (open.TryPop(out var directive))
        {
            if (Says(directive) || (countsFixed && SaysFixed(directive))) return true;
            if (directive.Name is not ("map" or "geo" or "types" or "split_clients")) directive.Children.ForEach(open.Push);
        }

        return false;
    }

    private static bool Says(Directive directive) => directive.Name switch
    {
        "set_real_ip_from" or "real_ip_header" => true,
        "listen" => ListenFacts.Of(directive).HasProxyProtocol,
        _ => Array.Exists(directive.Arguments, word => ReadsProtocol(word.Value)),
    };

    private static bool SaysFixed(Directive directive) => directive.Name switch
    {
        "proxy_set_header" => IsProtocol(directive[0]) && directive[1] == "https",
        "fastcgi_param" or "uwsgi_param" => directive[0] == "HTTPS" && directive[1] is ("on" or "1"),
        _ => false,
    };

    private static bool IsProtocol(string header) => header.ToUpperInvariant() is "X-FORWARDED-PROTO" or "X-SCHEME";

    private static bool ReadsProtocol(string text) =>
        text.Contains("$http_", StringComparison.OrdinalIgnoreCase)
        && Array.Exists(ProtocolVariables, name => text.Contains(name, StringComparison.OrdinalIgnoreCase));
}
