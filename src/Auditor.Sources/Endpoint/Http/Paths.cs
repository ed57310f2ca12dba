using System.Collections.Immutable;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>The paths that are asked for besides that of the target.</summary>
internal static class Paths
{
    /// <summary>Nobody has it: how the server says so is asked.</summary>
    public const string Missing = "/auditor-asks-for-a-page-that-does-not-exist";

    /// <summary>A broken escape (RFC 3986, section 2.1), which frameworks answer with an error of their own.</summary>
    public const string Malformed = "/%E0%A4%A";

    public static ImmutableArray<string> Health { get; } = ["/health", "/healthz", "/api/health", "/ready", "/readyz", "/livez"];

    /// <summary>What should not be public. What comes back is recognised by its content, and only that it did is kept.</summary>
    public static ImmutableArray<string> Private { get; } =
    [
        "/.env", "/.git/HEAD", "/metrics", "/actuator", "/swagger/v1/swagger.json", "/swagger/index.html", "/api-docs", "/openapi.json", "/server-status", "/nginx_status",
        "/phpinfo.php", "/backup.sql", "/dump.sql",
    ];
}
