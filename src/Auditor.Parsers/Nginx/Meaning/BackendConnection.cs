using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// How requests to a backend end: before nginx 1.29.7 they are HTTP/1.0 with <c>Connection: close</c> unless the configuration says
/// otherwise, and the connection is not kept whatever <c>keepalive</c> says.
/// </summary>
internal static class BackendConnection
{
    /// <summary>From here on HTTP/1.1 and upstream keepalive are the defaults (nginx CHANGES 1.29.7).</summary>
    private const string KeptByDefault = "1.29.7";

    public static bool IsKeptByDefault(Config config) => config.Version is { } version && !version.IsBefore(KeptByDefault);

    /// <summary>The connection stays open behind a request.</summary>
    public static bool IsKept(Directive pass, ConfigFacts facts) => !IsHttp10(pass, facts.Config) && !Closes(pass, facts);

    /// <summary>Requests go out as HTTP/1.0.</summary>
    public static bool IsHttp10(Directive pass, Config config) =>
        pass.Effective("proxy_http_version") is { } version ? version[0] == "1.0" : !IsKeptByDefault(config);

    /// <summary>Requests tell the backend to close the connection.</summary>
    public static bool Closes(Directive pass, ConfigFacts facts)
    {
        if (pass.Parent is not { } block) return false;
        var headers = facts.ProxyHeaders.WellKnownIn(block);
        var header = headers.Find(one => one[0].Equals("connection", StringComparison.OrdinalIgnoreCase));
        return header is null ? !IsKeptByDefault(facts.Config) : header[1].Equals("close", StringComparison.OrdinalIgnoreCase);
    }
}
