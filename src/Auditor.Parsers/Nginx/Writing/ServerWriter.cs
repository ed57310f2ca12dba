using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of servers.</summary>
internal static class ServerWriter
{
    private static readonly string[] DotFiles = ["/.git/config", "/.env"];

    private static readonly string[] Backups = ["/config.php.bak", "/config.php~", "/backup.sql"];

    public static void Write(Sink sink, Directive server)
    {
        switch (server.Context)
        {
            case ConfigContext.Http: WriteHttp(sink, server); break;
            case ConfigContext.Upstream or ConfigContext.StreamUpstream: UpstreamWriter.WriteServer(sink, server); break;
            case ConfigContext.Stream or ConfigContext.Mail: WriteOther(sink, server); break;
        }
    }

    private static void WriteHttp(Sink sink, Directive server)
    {
        var (facts, span) = (ServerFacts.Of(server), server.Syntax.Name.Span);
        sink.Set("label", facts.Label, span);
        sink.Set("place", facts.Place, span);
        var nameSpan = server.Child("server_name")?.SpanOf(0) ?? span;
        if (facts.Names.Count > 0) sink.Set("names", $" {string.Join(' ', facts.Names)} ", nameSpan);
        sink.Text("name", facts.Names.Find(name => name.Length > 0), nameSpan);
        sink.Text("public-name", facts.Names.Find(PublicName.Is), nameSpan);
        sink.Flag("fronted", sink.Facts.Fronts.IsFronted(server), span);
        WriteListeners(sink, server, facts);
        WriteAnswers(sink, server, facts);
        sink.Flag("https-twin", facts.Names.Exists(sink.Facts.HasNameWithTls), nameSpan);
        sink.Flag("http-twin", facts.Names.Exists(sink.Facts.HasNameWithoutTls), nameSpan);
        sink.Flag("rate-limited", server.Effective("limit_req") is not null, span);
        sink.Flag("siblings-unread", server.Parent is { } around && sink.Facts.IsIncomplete(around), span);
        sink.Flag("incomplete", sink.Facts.IsIncomplete(server), span);
        sink.Text("lost-headers", LostHeaders.Of(sink.Facts.ResponseHeaders, server, onlyWellKnown: true), span);
        LostWriter.Write(sink, server);
        if (facts.Answers.Proxies) LostWriter.WriteProxy(sink, server);
        var (unsent, isUndecided) = sink.Facts.SentHeaders.Of(server);
        sink.Text("unsent-headers", ProtectiveHeaders.TextOf(unsent), span);
        sink.Flag("pages", SentHeaders.HasPages(server), span);
        sink.Flag("headers-undecided", isUndecided, span);
    }

    private static void WriteListeners(Sink sink, Directive server, ServerFacts facts)
    {
        var span = server.Syntax.Name.Span;
        sink.Flag("ssl", facts.IsSecure, span);
        sink.Flag("plain", facts.IsPlain, span);
        sink.Flag("quic", facts.Listeners.Exists(listen => ListenFacts.Of(listen).IsQuic), span);
        sink.Flag("http2", facts.Listeners.Exists(listen => ListenFacts.Of(listen).IsHttp2) || server.Effective("http2")?[0].Equals("on", StringComparison.OrdinalIgnoreCase) == true, span);
        sink.Flag("local", facts.IsLocal, span);
        var isDefault = facts.Listeners.Exists(listen => sink.Facts.DefaultOf(ListenFacts.Of(listen).Socket) == listen);
        sink.Flag("default", isDefault, span);
        sink.Flag("catch-all", facts.Names.Exists(ServerNames.IsCatchAll) || (isDefault && facts.Answers.IsRefusal), span);
    }

    private static void WriteAnswers(Sink sink, Directive server, ServerFacts facts)
    {
        var span = server.Syntax.Name.Span;
        sink.Flag("only-redirects", facts.Answers.IsRedirect, span);
        sink.Flag("redirects-to-https", facts.Answers.IsRedirectToHttps, span);
        sink.Flag("only-refuses", facts.Answers.IsRefusal, span);
        sink.Flag("only-acme", facts.Answers.IsOnlyAcme, span);
        sink.Set("access", LocationFacts.AccessOf(server), span);
        sink.Text("sends-dotfile", facts.Answers.IsStatic ? Array.Find(DotFiles, path => new RequestProbe(path).IsServedBy(server)) : null, span);
        sink.Text("sends-backup", facts.Answers.IsStatic ? Array.Find(Backups, path => new RequestProbe(path).IsServedBy(server)) : null, span);
        sink.Flag("proxies", facts.Answers.Proxies, span);
        sink.Flag("static", facts.Answers.IsStatic, span);
    }

    private static void WriteOther(Sink sink, Directive server)
    {
        var span = server.Syntax.Name.Span;
        sink.Set("label", Places.OtherLabel(server), span);
        sink.Set("place", Places.Of(server), span);
        if (server.Context == ConfigContext.Stream) sink.Flag("ssl", server.Children.Exists(child => child.Name == "listen" && child.HasWord("ssl")), span);
    }
}
