using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>What the setters of single directives refuse: a check for each name.</summary>
internal static class OwnChecks
{
    private static readonly Dictionary<string, Action<Directive>> Http = new(StringComparer.Ordinal)
    {
        ["location"] = LocationCheck.Check,
        ["if"] = ConditionCheck.Check,
        ["listen"] = ListenCheck.Check,
        ["server_name"] = ServerNameCheck.Check,
        ["return"] = RewriteCheck.CheckReturn,
        ["rewrite"] = RewriteCheck.CheckRewrite,
        ["set"] = RewriteCheck.CheckSet,
        ["proxy_pass"] = PassCheck.Check,
        ["alias"] = RootCheck.Check,
        ["root"] = RootCheck.Check,
        ["limit_req_zone"] = LimitCheck.CheckReqZone,
        ["limit_req"] = LimitCheck.CheckReq,
        ["limit_conn_zone"] = LimitCheck.CheckConnZone,
        ["limit_conn"] = LimitCheck.CheckConn,
        ["server"] = UpstreamCheck.CheckServer,
        ["upstream"] = UpstreamCheck.CheckUpstream,
        ["keepalive"] = UpstreamCheck.CheckKeepalive,
        ["ip_hash"] = UpstreamCheck.CheckMethod,
        ["least_conn"] = UpstreamCheck.CheckMethod,
        ["hash"] = UpstreamCheck.CheckMethod,
        ["random"] = UpstreamCheck.CheckMethod,
        ["error_page"] = SimpleChecks.ErrorPage,
        ["try_files"] = SimpleChecks.TryFiles,
        ["expires"] = SimpleChecks.Expires,
        ["aio"] = SimpleChecks.AsynchronousIo,
        ["directio"] = SimpleChecks.DirectIo,
        ["keepalive_timeout"] = SimpleChecks.KeepaliveTimeout,
        ["allow"] = SimpleChecks.Network,
        ["deny"] = SimpleChecks.Network,
        ["add_header"] = SimpleChecks.AddHeader,
        ["ssl_session_cache"] = SimpleChecks.SessionCache,
        ["proxy_cache_valid"] = SimpleChecks.CacheValid,
        ["fastcgi_cache_valid"] = SimpleChecks.CacheValid,
        ["map"] = MapCheck.Check,
        ["geo"] = MapCheck.CheckGeo,
        ["split_clients"] = MapCheck.Check,
        ["limit_except"] = SimpleChecks.LimitExcept,
        ["gzip_disable"] = SimpleChecks.GzipDisable,
        ["access_log"] = LogCheck.CheckAccessLog,
        ["error_log"] = LogCheck.CheckErrorLog,
    };

    private static readonly Dictionary<string, Action<Directive>> Main = new(StringComparer.Ordinal)
    {
        ["worker_processes"] = SimpleChecks.WorkerProcesses,
        ["worker_connections"] = SimpleChecks.WorkerConnections,
        ["worker_priority"] = SimpleChecks.WorkerPriority,
        ["use"] = SimpleChecks.Use,
        ["error_log"] = LogCheck.CheckErrorLog,
    };

    public static void Check(Directive directive)
    {
        var checks = (directive.Context & ConfigContext.InHttp) != 0 ? Http : (directive.Context & (ConfigContext.Main | ConfigContext.Events)) != 0 ? Main : null;
        if (checks is not null && checks.TryGetValue(directive.Name, out var check)) check(directive);
        else if ((directive.Context & ConfigContext.InStream) != 0) StreamChecks.Check(directive);
    }
}
