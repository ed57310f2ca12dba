namespace Auditor.Parsers.Nginx.Table;

/// <summary>Variables that nginx's modules define: <c>variables.tsv</c>, and those that modules add by code.</summary>
internal static class BuiltInVariables
{
    /// <summary>Of modules that define them one by one in their code: memcached, referer, userid, slice, secure_link, gzip; and of NGINX Plus and third-party modules.</summary>
    private static readonly string[] ByCode =
    [
        "memcached_key", "invalid_referer", "uid_got", "uid_set", "uid_reset", "slice_range", "secure_link", "secure_link_expires", "gzip_ratio", "nginx_version", "connections_active", "connections_reading",
        "connections_writing", "connections_waiting", "proxy_protocol_tlv_ssl", "upstream_queue_time", "upstream_last_server_name", "brotli_ratio", "zstd_ratio", "realip_remote_addr", "fancyindex_path", "slowfs_cache_status",
    ];

    private static readonly string[] PrefixesByCode = ["jwt_claim_", "jwt_header_", "jwt_payload", "otel_", "opentracing_", "vts_", "modsec_", "geoip2_", "zone_sync", "acme_certificate", "session_log_", "app_protect_", "oidc_", "echo_", "date_"];

    private static readonly Lazy<(HashSet<string> Names, List<string> Prefixes)> Known = new(Read);

    /// <param name="name">In lower case, as nginx looks it up.</param>
    public static bool Has(string name)
    {
        var (names, prefixes) = Known.Value;
        if (names.Contains(name)) return true;
        foreach (var prefix in prefixes)
        {
            if (name.StartsWith(prefix, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>Whether a variable of nginx's own cannot be set (has no <c>NGX_HTTP_VAR_CHANGEABLE</c>).</summary>
    public static bool IsFixed(string name) =>
        Known.Value.Names.Contains(name) && !name.StartsWith("ssl_", StringComparison.Ordinal) && !name.StartsWith("geoip_", StringComparison.Ordinal)
        && name is not ("args" or "limit_rate" or "ancient_browser" or "modern_browser" or "msie" or "proxy_host" or "proxy_port" or "proxy_add_via" or "http3" or "is_request_port" or "request_port" or "memcached_key") && Array.IndexOf(ByCode, name) < 0;

    private static (HashSet<string> Names, List<string> Prefixes) Read()
    {
        var names = new HashSet<string>(ByCode, StringComparer.Ordinal);
        var prefixes = new List<string>(PrefixesByCode);
        foreach (var line in ResourceLines.Of("variables"))
        {
            var name = line[..line.IndexOf('\t', StringComparison.Ordinal)];
            if (name[^1] == '*') prefixes.Add(name[..^1]);
            else names.Add(name);
        }

        return (names, prefixes);
    }
}
