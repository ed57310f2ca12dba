using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Checking;

/// <summary>Groups of backends (ngx_http_upstream_module and its balancers).</summary>
internal static class UpstreamCheck
{
    public static void CheckUpstream(Directive upstream)
    {
        if (!upstream.Children.Exists(child => child.Name == "server") && !upstream.Children.Exists(child => child.Name == "include"))
            upstream.Add(new ConfigProblem("empty-upstream", "no servers are inside upstream", upstream.SpanOf(0)) { Offset = upstream.Syntax.ClosedAt, Name = "upstream" });
    }

    public static void CheckServer(Directive server)
    {
        if (server.Context is not (ConfigContext.Upstream or ConfigContext.StreamUpstream)) return;
        for (var i = 1; i < server.Arguments.Length && server.Problems.Count == 0; i++) CheckParameter(server, i);
        if (server.Problems.Count > 0 || server[0].Contains('$', StringComparison.Ordinal)) return;
        if (server.Context == ConfigContext.StreamUpstream && HostName.Of(server[0]) is { Unix: "", Port: "" }) server.Refuse("invalid-value", $"no port in upstream \"{server[0]}\"", 0);
        else if (AddressFault.Of(server[0]) is { } fault) server.Refuse("invalid-value", $"{fault} in upstream \"{server[0]}\"", 0);
    }

    public static void CheckKeepalive(Directive keepalive)
    {
        if (keepalive.Context == ConfigContext.Upstream && Measures.Number(keepalive[0]) is not > 0) keepalive.Refuse("invalid-value", $"invalid value \"{keepalive[0]}\" in \"keepalive\" directive", 0);
    }

    /// <summary>A method behind <c>keepalive</c> takes the place of what keepalive had wrapped.</summary>
    public static void CheckMethod(Directive method)
    {
        if (method.Context is not ConfigContext.Upstream || method.Parent is not { } upstream) return;
        if (upstream.Facts(Balancing.Of).First is { } first && first != method) method.Warn("rejected-lb-combination", "load balancing method redefined");
    }

    private static void CheckParameter(Directive server, int index)
    {
        var word = server[index];
        if (word is "down" or "resolve" or "drain" || word.StartsWith("service=", StringComparison.Ordinal) || word.StartsWith("route=", StringComparison.Ordinal)) return;
        if (word == "backup")
        {
            if (server.Parent is { } upstream && upstream.Facts(Balancing.Of).TakesNoBackup(server)) server.Refuse("rejected-lb-combination", "balancing method does not support parameter \"backup\"", index);
            return;
        }

        var equals = word.IndexOf('=', StringComparison.Ordinal);
        var value = word.AsSpan(equals + 1);
        var isRight = equals > 0 && word[..equals] switch
        {
            "weight" => Measures.Number(value) is > 0,
            "max_fails" or "max_conns" => Measures.Number(value) is not null,
            "fail_timeout" or "slow_start" => Measures.Time(value, inSeconds: true) is not null,
            _ => false,
        };
        if (!isRight) server.RefuseParameter(index);
    }
}
