using Auditor.Documents;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>What the handshakes of a server use.</summary>
internal static class TlsWriter
{
    public static void Write(Sink sink, Directive server)
    {
        var listen = ServerFacts.Of(server).Listeners.Find(listen => ListenFacts.Of(listen).IsSecure);
        var span = (listen ?? server).Syntax.Head;
        sink.Builder.Open("effective-tls", span);
        WriteProtocols(sink, server, listen, span);
        sink.Effective("ciphers", server, "ssl_ciphers");
        sink.Effective("certificate", server, "ssl_certificate");
        sink.Effective("certificate-key", server, "ssl_certificate_key");
        sink.Effective("prefer-server-ciphers", server, "ssl_prefer_server_ciphers");
        if (server.Effective("ssl_session_cache") is { } cache) sink.Set("session-cache", string.Join(' ', cache.Arguments.Select(word => word.Value)), cache.SpanOf(0));
        if (server.Effective("ssl_session_timeout") is { } timeout) sink.Seconds("session-timeout", Measures.Time(timeout[0], inSeconds: true), timeout.SpanOf(0));
        sink.Effective("session-tickets", server, "ssl_session_tickets");
        WriteRest(sink, server, span);
        sink.Builder.Close();
    }

    private static void WriteRest(Sink sink, Directive server, SourceSpan span)
    {
        sink.Effective("dhparam", server, "ssl_dhparam");
        sink.Effective("ecdh-curve", server, "ssl_ecdh_curve");
        sink.Effective("stapling", server, "ssl_stapling");
        sink.Effective("early-data", server, "ssl_early_data");
        if (server.Effective("ssl_buffer_size") is { } size) sink.Number("buffer-size", Measures.Size(size[0], withGiga: false), size.SpanOf(0));
        sink.Effective("reject-handshake", server, "ssl_reject_handshake");
        sink.Flag("rejects", server.Effective("ssl_reject_handshake")?[0].Equals("on", StringComparison.OrdinalIgnoreCase) == true, span);
        sink.Effective("verify-client", server, "ssl_verify_client");
        sink.Flag("resolver", server.Effective("resolver") is not null, span);
    }

    /// <summary>The handshake's protocols are those of the socket's default server, whatever the named server says.</summary>
    private static void WriteProtocols(Sink sink, Directive server, Directive? listen, SourceSpan span)
    {
        var own = ProtocolsOf(server);
        if (own is not null) sink.Set("protocols", own, server.Effective("ssl_protocols")?.SpanOf(0) ?? span);
        sink.Flag("only-tls13", own == " TLSv1.3 ", span);
        if (listen is null || sink.Facts.DefaultOf(ListenFacts.Of(listen).Socket)?.Parent is not { } other || other == server) return;
        if (ProtocolsOf(other) is var protocols && protocols != own && !(protocols is null && own is null)) sink.Set("socket-protocols", protocols ?? "", span);
    }

    private static string? ProtocolsOf(Directive server) =>
        server.Effective("ssl_protocols") is { } protocols ? $" {string.Join(' ', protocols.Arguments.Select(word => word.Value))} " : null;
}
