using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of what passes requests on.</summary>
internal static class PassWriter
{
    public static void Write(Sink sink, Directive directive)
    {
        var (target, span) = (PassTarget.Of(directive), directive.SpanOf(0));
        var host = target.Host;
        var upstream = sink.Facts.Upstreams.GetValueOrDefault(host.Host);
        sink.Flag("variable", target.IsVariable, span);
        sink.Set("host-kind", target.IsVariable ? "variable" : upstream is not null ? "upstream" : host.Kind, span);
        if (!target.IsVariable) sink.Text("host", host.Host, span);
        sink.Text("port", host.Port, span);
        sink.Text("unix", host.Unix, span);
        if ((directive.Context & ConfigContext.InHttp) == 0)
        {
            sink.Set("address", target.Address, span);
            return;
        }

        sink.Text("upstream", upstream?[0], span);
        sink.Flag("keepalive", upstream?.Has("keepalive") == true, span);
        sink.Flag("rate-limited", directive.Effective("limit_req") is not null, span);
        sink.Flag("resolver", directive.Effective("resolver") is not null, span);
        sink.Flag("first", sink.Facts.Uses.IsFirst(directive), span);
        sink.Flag("needs-resolver", PassHosts.NeedResolver(directive, sink.Facts), span);
        sink.Flag("public-name", host.IsPublicName && !target.IsVariable && upstream is null, span);
        if (directive.Name == "proxy_pass") WriteProxy(sink, directive, target);
    }

    private static void WriteProxy(Sink sink, Directive directive, PassTarget target)
    {
        var span = directive.SpanOf(0);
        sink.Set("url", directive[0], span);
        sink.Text("scheme", target.Scheme, span);
        sink.Set("address", target.Address, span);
        sink.Text("uri", target.Uri, span);
        sink.Flag("http10", BackendConnection.IsHttp10(directive, sink.Facts.Config), span);
        sink.Flag("closes", BackendConnection.Closes(directive, sink.Facts), span);
        if (!target.Host.IsPublicName || target.IsVariable || sink.Facts.Upstreams.ContainsKey(target.Host.Host)) sink.Text("lacks", BackendKnowledge.Lacking(directive, sink.Facts), span);
        sink.Flag("incomplete", directive.Parent is { } around && sink.Facts.IsIncomplete(around), span);
        if (sink.Facts.Upstreams.GetValueOrDefault(target.Host.Host) is { } group) sink.Number("upstream-servers", sink.Facts.Uses.ServersOf(group), span);
        sink.Effective("http-version", directive, "proxy_http_version");
        sink.EffectiveTime("connect-timeout", directive, "proxy_connect_timeout");
        sink.EffectiveTime("read-timeout", directive, "proxy_read_timeout");
        sink.EffectiveTime("send-timeout", directive, "proxy_send_timeout");
        sink.Effective("buffering", directive, "proxy_buffering");
        sink.Effective("ssl-verify", directive, "proxy_ssl_verify");
        sink.Effective("ssl-server-name", directive, "proxy_ssl_server_name");
        if (directive.Effective("proxy_next_upstream") is { } next) sink.Set("next-upstream", string.Join(' ', next.Arguments.Select(word => word.Value)), next.SpanOf(0));
        if (directive.Effective("proxy_cache") is { } cache && cache[0] != "off") sink.Argument("cache", cache, 0);
        if (directive.Parent is { } block) sink.Flag("websocket", sink.Facts.ProxyHeaders.WellKnownIn(block).Exists(header => header[0].Equals("upgrade", StringComparison.OrdinalIgnoreCase) && header[1].Length > 0), span);
    }
}
