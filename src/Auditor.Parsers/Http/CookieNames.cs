namespace Auditor.Parsers.Http;

/// <summary>Tells cookies that stand for a login by their names, those of the usual frameworks first.</summary>
internal static class CookieNames
{
    private static readonly string[] Known =
    [
        "connect.sid", "jsessionid", "phpsessid", "asp.net_sessionid", "laravel_session", "_session_id", "sessionid", "session", "sid", "sess", "auth", "jwt", "token",
        "access_token", "refresh_token", "id_token", "remember_me", "remember_token", "ci_session", "koa.sess", "koa:sess", "express:sess", "session_id", "auth_token",
    ];

    private static readonly string[] Beginnings = [".aspnetcore.session", ".aspnetcore.cookies", ".aspnetcore.identity", ".aspxauth", "next-auth.session-token", "authjs.session-token", "aspsessionid"];

    private static readonly string[] Ends = ["_session", "-session", ".sid", "_sid", "sessid", "_sessionid", "_auth_token", "-auth-token"];

    public static bool IsSession(string name)
    {
        name = WithoutPrefix(name);
        return Array.Exists(Known, known => name.Equals(known, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Beginnings, beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            || Array.Exists(Ends, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The prefixes by which browsers enforce flags (draft-ietf-httpbis-rfc6265bis).</summary>
    private static string WithoutPrefix(string name) =>
        name.StartsWith("__Host-", StringComparison.OrdinalIgnoreCase) ? name["__Host-".Length..]
        : name.StartsWith("__Secure-", StringComparison.OrdinalIgnoreCase) ? name["__Secure-".Length..]
        : name;
}
