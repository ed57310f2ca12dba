using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>What a backend of one's own does not learn about a request: the host that was asked, the client's address, whether it came by HTTPS.</summary>
internal static class BackendKnowledge
{
    /// <summary>The words host, client-ip, scheme with blanks between and around; empty when nothing is missing.</summary>
    public static string Lacking(Directive pass, ConfigFacts facts)
    {
        if (pass.Parent is not { } block) return "";
        var headers = facts.ProxyHeaders.Own(block).Count > 0 ? facts.ProxyHeaders.In(block) : facts.ProxyHeaders.WellKnownIn(block);
        var (hasHost, hasAddress, hasScheme) = (false, false, false);
        foreach (var header in headers)
        {
            var name = header[0].ToLowerInvariant();
            hasHost |= name == "host";
            hasAddress |= name is "x-forwarded-for" or "x-real-ip" or "x-client-ip" or "true-client-ip" or "forwarded";
            hasScheme |= name is "x-forwarded-proto" or "x-forwarded-scheme" or "x-forwarded-ssl" or "x-scheme" or "x-url-scheme" or "forwarded";
        }

        return hasHost && hasAddress && hasScheme ? "" : $" {(hasHost ? "" : "host ")}{(hasAddress ? "" : "client-ip ")}{(hasScheme ? "" : "scheme ")}";
    }
}
