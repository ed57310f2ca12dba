using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What says that a proxy stands before a server: it takes the client's address or protocol from somebody else.</summary>
internal sealed class FrontEvidence
{
    private readonly Dictionary<Directive, bool> around = [];

    public bool IsFronted(Directive server) => Within(server, countsFixed: !ServerFacts.Of(server).IsSecure) || (server.Parent is { } block && IsAround(block));

    /// <summary>The directives beside the servers; looked at once for all of them.</summary>
    private bool IsAround(Directive block)
    {
        if (!around.TryGetValue(block, out var isFronted)) around[block] = isFronted = block.Children.Exists(child => child.Name != "server" && Within(child, countsFixed: false));
        return isFronted;
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

    private static bool IsProtocol(string header) => header.Equals("X-Forwarded-Proto", StringComparison.OrdinalIgnoreCase) || header.Equals("X-Scheme", StringComparison.OrdinalIgnoreCase);

    private static bool ReadsProtocol(string text) =>
        text.Contains("$http_x_forwarded_proto", StringComparison.OrdinalIgnoreCase) || text.Contains("$http_x_forwarded_ssl", StringComparison.OrdinalIgnoreCase)
        || text.Contains("$http_x_scheme", StringComparison.OrdinalIgnoreCase) || text.Contains("$http_cloudfront_forwarded_proto", StringComparison.OrdinalIgnoreCase)
        || text.Contains("$http_cf_", StringComparison.OrdinalIgnoreCase) || text.Contains("$http_front_end_https", StringComparison.OrdinalIgnoreCase);
}
