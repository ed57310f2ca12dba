using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of upstreams and their servers.</summary>
internal static class UpstreamWriter
{
    private static readonly string[] Methods = ["ip_hash", "least_conn", "hash", "random", "least_time"];

    public static void Write(Sink sink, Directive upstream)
    {
        var span = upstream.SpanOf(0);
        sink.Set("name", upstream[0], span);
        sink.Set("place", Places.Of(upstream), span);
        if (upstream.Context == ConfigContext.Stream) return;
        sink.Number("servers", sink.Facts.Uses.ServersOf(upstream), span);
        if (upstream.Children.Find(child => Array.IndexOf(Methods, child.Name) >= 0) is { } method) sink.Set("method", method.Name, method.Syntax.Name.Span);
        if (upstream.Child("keepalive") is { } keepalive) sink.Argument("keepalive", keepalive, 0);
        if (upstream.Child("zone") is { } zone) sink.Argument("zone", zone, 0);
        sink.Flag("used", sink.Facts.UsedUpstreams.Contains(upstream[0]), span);
        sink.Flag("proxied", sink.Facts.Uses.IsProxied(upstream[0]), span);
        sink.Flag("reusable", sink.Facts.Uses.IsReusable(upstream[0], sink.Facts), span);
        sink.Flag("keepalive-by-default", BackendConnection.IsKeptByDefault(sink.Facts.Config), span);
    }

    public static void WriteServer(Sink sink, Directive server)
    {
        var (host, span) = (HostName.Of(server[0]), server.SpanOf(0));
        sink.Set("address", server[0], span);
        sink.Text("host", host.Host, span);
        sink.Text("port", host.Port, span);
        sink.Text("unix", host.Unix, span);
        sink.Set("host-kind", host.Kind, span);
        sink.Flag("backup", server.HasWord("backup"), span);
        sink.Flag("down", server.HasWord("down"), span);
        sink.Flag("resolve", server.HasWord("resolve"), span);
        sink.Text("weight", server.Named("weight"), span);
        sink.Text("max-fails", server.Named("max_fails"), span);
        sink.Text("fail-timeout", server.Named("fail_timeout"), span);
        sink.Text("max-conns", server.Named("max_conns"), span);
    }
}
