using Auditor.Documents;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of listeners.</summary>
internal static class ListenWriter
{
    public static void Write(Sink sink, Directive listen)
    {
        var (facts, span) = (ListenFacts.Of(listen), listen.SpanOf(0));
        sink.Set("address", facts.Address, span);
        sink.Text("port", facts.Port, span);
        sink.Text("unix", facts.Unix, span);
        sink.Flag("ssl", facts.IsSsl, WordOf(listen, "ssl"));
        sink.Flag("quic", facts.IsQuic, span);
        sink.Flag("http2", facts.IsHttp2, WordOf(listen, "http2"));
        sink.Flag("proxy-protocol", facts.HasProxyProtocol, span);
        sink.Flag("reuseport", facts.HasReuseport, span);
        sink.Flag("default-server", facts.IsDefault, span);
        sink.Flag("loopback", facts.IsLoopback, span);
        sink.Flag("ipv6", facts.IsIpv6, span);
        if (listen.Context != ConfigContext.Server) return;
        var isDefault = sink.Facts.DefaultOf(facts.Socket) == listen;
        sink.Flag("default", isDefault, span);
        sink.Flag("implicit-default", isDefault && !facts.IsDefault, span);
        sink.Number("servers", sink.Facts.Sockets[facts.Socket].Count, span);
    }

    private static SourceSpan WordOf(Directive listen, string word)
    {
        var index = Array.FindIndex(listen.Arguments, argument => argument.Value == word);
        return listen.SpanOf(Math.Max(0, index));
    }
}
