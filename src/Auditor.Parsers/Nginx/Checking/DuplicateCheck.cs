using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Directives that can stand once in a block.</summary>
internal sealed class DuplicateCheck
{
    /// <summary>Directives with setters of their own that refuse a second one.</summary>
    private static readonly HashSet<string> Once = new(StringComparer.Ordinal)
    {
        "http", "events", "stream", "mail", "user", "worker_processes", "worker_connections", "use", "worker_cpu_affinity", "worker_priority",
        "root", "try_files", "internal", "keepalive_timeout", "open_file_cache", "directio", "aio", "disable_symlinks", "resolver", "auth_basic_user_file", "auth_request", "charset", "source_charset", "expires",
        "proxy_pass", "fastcgi_pass", "uwsgi_pass", "scgi_pass", "grpc_pass", "memcached_pass", "proxy_cache", "fastcgi_cache", "uwsgi_cache", "scgi_cache", "proxy_cache_key", "fastcgi_cache_key", "uwsgi_cache_key", "scgi_cache_key",
        "proxy_store", "fastcgi_store", "uwsgi_store", "scgi_store", "proxy_bind", "fastcgi_bind", "uwsgi_bind", "scgi_bind", "grpc_bind", "memcached_bind", "ssl_password_file", "proxy_ssl_password_file", "uwsgi_ssl_password_file", "grpc_ssl_password_file",
        "keepalive", "fastcgi_split_path_info", "image_filter", "real_ip_header", "mirror", "proxy_ssl_alpn", "ssl_alpn", "open_log_file_cache", "xml_entities",
    };

    private readonly HashSet<(Directive Block, string Key)> seen = [];

    public void Check(Directive directive)
    {
        if (directive.Row is not { } row || directive.Parent is not { } block) return;
        if (directive.Name is "limit_req" or "limit_conn" && IsSecond(block, $"{directive.Name} {ZoneTable.UsedBy(directive)}")) directive.RefuseDuplicate();
        if (row.IsOnce != true && !Once.Contains(directive.Name)) return;
        if (directive.Name is "resolver" or "mirror" && directive[0] == "off") return;
        if (IsSecond(block, directive.Name)) directive.RefuseDuplicate();
    }

    /// <summary>Whether the block has had something of this name before.</summary>
    public bool IsSecond(Directive block, string key) => !seen.Add((block, key));
}
