namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The headers that rules ask about. Effective sets list these and what a block sets itself: so their size does not grow with what is inherited.</summary>
internal static class WellKnownHeaders
{
    private static readonly HashSet<string> Responses = new(StringComparer.OrdinalIgnoreCase)
    {
        "strict-transport-security", "x-content-type-options", "x-frame-options", "content-security-policy", "content-security-policy-report-only", "referrer-policy", "permissions-policy",
        "feature-policy", "cross-origin-opener-policy", "cross-origin-resource-policy", "cross-origin-embedder-policy", "x-xss-protection", "expect-ct", "public-key-pins",
        "access-control-allow-origin", "access-control-allow-credentials", "access-control-allow-headers", "access-control-allow-methods", "access-control-max-age", "access-control-expose-headers",
        "vary", "cache-control", "alt-svc", "content-type", "set-cookie", "server", "x-powered-by", "x-robots-tag", "x-permitted-cross-domain-policies", "x-download-options", "clear-site-data", "origin-agent-cluster",
    };

    private static readonly HashSet<string> Requests = new(StringComparer.OrdinalIgnoreCase)
    {
        "host", "connection", "upgrade", "x-real-ip", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host", "x-forwarded-port", "x-forwarded-server", "x-forwarded-ssl", "forwarded", "authorization", "cookie",
        "early-data", "accept-encoding", "x-request-id", "origin", "referer", "te", "proxy", "x-forwarded-prefix", "x-forwarded-scheme", "x-url-scheme", "x-client-ip", "true-client-ip", "x-scheme", "user-agent", "content-length", "proxy-authorization",
    };

    public static bool IsOfResponses(string name) => Responses.Contains(name);

    public static bool IsOfRequests(string name) => Requests.Contains(name);
}
