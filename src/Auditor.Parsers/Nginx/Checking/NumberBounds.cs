namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives whose number has bounds (<c>ngx_conf_check_num_bounds</c>).</summary>
internal static class NumberBounds
{
    private static readonly Dictionary<string, (long Low, long High)> Known = new(StringComparer.Ordinal)
    {
        ["gzip_comp_level"] = (1, 9),
        ["brotli_comp_level"] = (0, 11),
        ["limit_req_status"] = (400, 599),
        ["limit_conn_status"] = (400, 599),
        ["auth_delay"] = (0, long.MaxValue),
    };

    public static (long Low, long High)? Of(string name) => Known.TryGetValue(name, out var bounds) ? bounds : null;
}
