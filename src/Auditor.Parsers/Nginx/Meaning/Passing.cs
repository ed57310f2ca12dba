namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>The directives that pass a request on to another program.</summary>
internal static class Passing
{
    public static bool IsPass(string name) => name is "proxy_pass" or "fastcgi_pass" or "grpc_pass" or "uwsgi_pass" or "scgi_pass" or "memcached_pass" or "tunnel_pass";
}
