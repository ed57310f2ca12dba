using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Http;

/// <summary>Reads the headers that protect browsers: whether one is there is not enough, its value has to be one that browsers know.</summary>
internal static class SecurityHeaders
{
    /// <summary>Referrer Policy (W3C), section 3; without unsafe-url, which protects nothing.</summary>
    private static readonly string[] ReferrerPolicies =
    [
        "no-referrer", "no-referrer-when-downgrade", "same-origin", "origin", "strict-origin", "origin-when-cross-origin", "strict-origin-when-cross-origin",
    ];

    public static void Add(EvidenceNode response)
    {
        response.DeriveFlag("nosniff", Values(response, "x-content-type-options").FirstOrDefault() is { } sniff && Is(sniff, "nosniff"));
        response.DeriveFlag("csp", Values(response, "content-security-policy").Any());
        response.DeriveFlag("frame-policy", HasFramePolicy(response));
        response.DeriveFlag("referrer-policy", Values(response, "referrer-policy").LastOrDefault(IsKnownPolicy) is not null);
        if (HttpFacts.Header(response, "strict-transport-security") is { } header) response.Children.Add(TransportSecurity(header));
    }

    private static bool HasFramePolicy(EvidenceNode response) =>
        Directives(response).Any(directive => Is(directive.Split(' ')[0], "frame-ancestors"))
        || (Values(response, "x-frame-options").ToList() is [var only] && (Is(only, "deny") || Is(only, "sameorigin")));

    private static IEnumerable<string> Directives(EvidenceNode response) =>
        Values(response, "content-security-policy", ',').SelectMany(policy => policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    /// <summary>RFC 6797, section 6.1: the first header counts; a directive without a name is skipped.</summary>
    private static EvidenceNode TransportSecurity(EvidenceNode header)
    {
        var hsts = new EvidenceNode("hsts", header.Span);
        foreach (var directive in header["value"].Split(';', StringSplitOptions.TrimEntries))
        {
            var (name, value) = directive.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right.Trim('"')) : (directive, "");
            if (Is(name, "max-age") && HttpFacts.Number(value) is not null) hsts.Derive("max-age", value);
            hsts.DeriveFlag("include-subdomains", Is(name, "includeSubDomains"));
            hsts.DeriveFlag("preload", Is(name, "preload"));
        }

        return hsts;
    }

    private static bool IsKnownPolicy(string value) => Array.Exists(ReferrerPolicies, policy => Is(value, policy));

    private static bool Is(string value, string word) => value.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>The values of a header, also where several stand in one line.</summary>
    private static IEnumerable<string> Values(EvidenceNode response, string name, char between = ',') =>
        response.Named("header").Where(header => header["name"] == name)
            .SelectMany(header => header["value"].Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
