using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The attributes that single directives have: a writer for each name.</summary>
internal static class OwnAttributes
{
    private static readonly Dictionary<string, Action<Sink, Directive>> Writers = new(StringComparer.Ordinal)
    {
        ["http"] = (sink, block) => sink.Set("place", "http", block.Syntax.Name.Span),
        ["stream"] = (sink, block) => sink.Set("place", "stream", block.Syntax.Name.Span),
        ["server"] = ServerWriter.Write,
        ["listen"] = ListenWriter.Write,
        ["server_name"] = ServerName,
        ["location"] = LocationWriter.Write,
        ["if"] = LocationWriter.WriteIf,
        ["limit_except"] = (sink, block) => sink.Set("place", Places.Of(block), block.Syntax.Name.Span),
        ["upstream"] = UpstreamWriter.Write,
        ["add_header"] = AddHeader,
        ["add_trailer"] = AddHeader,
        ["proxy_set_header"] = Named,
        ["grpc_set_header"] = Named,
        ["fastcgi_param"] = Named,
        ["uwsgi_param"] = Named,
        ["scgi_param"] = Named,
        ["proxy_hide_header"] = (sink, directive) => Lower(sink, "name", directive, 0),
        ["set"] = Set,
        ["map"] = Map,
        ["split_clients"] = Map,
        ["geo"] = Geo,
        ["proxy_buffer_size"] = Buffers,
        ["proxy_buffers"] = Buffers,
        ["proxy_busy_buffers_size"] = Buffers,
        ["proxy_pass"] = PassWriter.Write,
        ["fastcgi_pass"] = PassWriter.Write,
        ["grpc_pass"] = PassWriter.Write,
        ["uwsgi_pass"] = PassWriter.Write,
        ["scgi_pass"] = PassWriter.Write,
        ["limit_req_zone"] = LimitWriter.WriteZone,
        ["limit_conn_zone"] = LimitWriter.WriteZone,
        ["proxy_cache_path"] = LimitWriter.WriteZone,
        ["limit_req"] = LimitWriter.WriteUse,
        ["limit_conn"] = LimitWriter.WriteUse,
        ["ssl_session_cache"] = SessionCache,
        ["ssl_protocols"] = ProtocolWriter.Write,
        ["proxy_ssl_protocols"] = ProtocolWriter.Write,
        ["grpc_ssl_protocols"] = ProtocolWriter.Write,
        ["uwsgi_ssl_protocols"] = ProtocolWriter.Write,
        ["ssl_ciphers"] = CipherWriter.Write,
        ["proxy_ssl_ciphers"] = CipherWriter.Write,
        ["return"] = Return,
        ["rewrite"] = Rewrite,
        ["access_log"] = AccessLog,
        ["error_log"] = ErrorLog,
        ["log_format"] = LogFormat,
        ["user"] = User,
        ["include"] = IncludeWriter.Write,
        ["alias"] = Folder,
        ["root"] = Folder,
        ["set_real_ip_from"] = (sink, directive) => sink.Flag("any", directive[0] is "0.0.0.0/0" or "::/0" or "0/0", directive.SpanOf(0)),
        ["resolver"] = Resolver,
    };

    private static readonly string[] PublicResolvers = ["8.8.8.8", "8.8.4.4", "1.1.1.1", "1.0.0.1", "9.9.9.9", "149.112.112.112", "208.67.222.222", "208.67.220.220", "[2001:4860:4860::8888]", "[2606:4700:4700::1111]", "1.1.1.2", "94.140.14.14"];

    public static void Write(Sink sink, Directive directive)
    {
        if (Writers.TryGetValue(directive.Name, out var writer)) writer(sink, directive);
    }

    private static void ServerName(Sink sink, Directive directive)
    {
        var names = new List<string>();
        ServerNames.AddTo(names, directive);
        sink.Set("names", $" {string.Join(' ', names)} ", directive.SpanOf(0).To(directive.SpanOf(names.Count - 1)));
    }

    private static void AddHeader(Sink sink, Directive directive)
    {
        Named(sink, directive);
        sink.Flag("always", directive[2] == "always", directive.SpanOf(2));
        if (directive.Arguments.Length > 1) sink.Set("written-value", directive[1], directive.Arguments[1].Outer);
        if (directive[0].Equals("strict-transport-security", StringComparison.OrdinalIgnoreCase)) TransportSecurity.Write(sink, directive);
        sink.Flag("protective", ProtectiveHeaders.Is(directive[0]), directive.SpanOf(0));
        if (directive.Name == "add_header") sink.Flag("inside-if", directive.Context == ConfigContext.IfInLocation, directive.Syntax.Name.Span);
    }

    private static void Named(Sink sink, Directive directive)
    {
        Lower(sink, "name", directive, 0);
        sink.Argument("written-name", directive, 0);
        if (directive.Arguments.Length < 2) return;
        var isSecret = directive.Name is not ("add_header" or "add_trailer") && Credentials.Is(directive[0], directive[1]);
        sink.Set("value", directive[1], directive.SpanOf(1), isSecret);
        if (!isSecret) return;
        sink.Set("text", $"{directive[0]} {directive[1]}", directive.SpanOf(0).To(directive.SpanOf(1)), isSecret: true);
        sink.Flag("secret-value", true, directive.SpanOf(1));
    }

    private static void Lower(Sink sink, string attribute, Directive directive, int index)
    {
        if (index < directive.Arguments.Length) sink.Set(attribute, directive[index].ToLowerInvariant(), directive.SpanOf(index));
    }

    private static void Bare(Sink sink, string attribute, Directive directive, int index)
    {
        if (index < directive.Arguments.Length) sink.Set(attribute, directive[index].TrimStart('$').Trim('{', '}'), directive.SpanOf(index));
    }

    private static void Buffers(Sink sink, Directive directive) => sink.Text("refused", ProxyBuffers.Refusal(directive), directive.Syntax.Name.Span);

    private static void OtherSpelling(Sink sink, Directive directive, int index) =>
        sink.Text("other-spelling", sink.Facts.Variables.OtherSpelling(directive[index].TrimStart('$').Trim('{', '}')), directive.SpanOf(index));

    private static void Set(Sink sink, Directive directive)
    {
        Bare(sink, "name", directive, 0);
        OtherSpelling(sink, directive, 0);
        var isSecret = Credentials.Is(directive[0].TrimStart('$'), directive[1]);
        sink.Set("value", directive[1], directive.SpanOf(1), isSecret);
        sink.Flag("secret-value", isSecret, directive.SpanOf(1));
    }

    private static void Map(Sink sink, Directive directive)
    {
        sink.Argument("source", directive, 0);
        Bare(sink, "name", directive, 1);
        if (directive.Name != "map") return;
        OtherSpelling(sink, directive, 1);
        sink.Text("feeds", sink.Facts.VariableUsers.Of(directive[1]), directive.SpanOf(1));
        sink.Flag("has-default", directive.Has("default"), directive.Syntax.Name.Span);
        sink.Flag("hostnames", directive.Has("hostnames"), directive.Syntax.Name.Span);
    }

    private static void Geo(Sink sink, Directive directive)
    {
        if (directive.Arguments.Length > 1) sink.Argument("source", directive, 0);
        Bare(sink, "name", directive, directive.Arguments.Length > 1 ? 1 : 0);
        sink.Flag("has-default", directive.Has("default"), directive.Syntax.Name.Span);
    }

    private static void SessionCache(Sink sink, Directive directive)
    {
        foreach (var word in directive.Arguments)
        {
            sink.Flag("builtin", word.Value.StartsWith("builtin", StringComparison.Ordinal), word.Span);
            if (!word.Value.StartsWith("shared:", StringComparison.Ordinal)) continue;
            sink.Flag("shared", true, word.Span);
            sink.Text("zone", word.Value.Split(':')[1], word.Span);
        }
    }

    private static void Return(Sink sink, Directive directive)
    {
        var isCode = directive[0].Length == 3 && Measures.Number(directive[0]) is not null;
        var target = isCode ? 1 : 0;
        sink.Set("code", isCode ? directive[0] : "302", directive.SpanOf(0));
        sink.Argument("target", directive, target);
        sink.Flag("redirect", AnswerFacts.IsRedirecting(directive) || !isCode, directive.SpanOf(0));
        sink.Flag("https", directive[target].StartsWith("https://", StringComparison.OrdinalIgnoreCase), directive.SpanOf(target));
        if (AnswerFacts.IsRedirecting(directive) || !isCode) RedirectWriter.Write(sink, directive, target);
    }

    private static void Rewrite(Sink sink, Directive directive)
    {
        sink.Argument("pattern", directive, 0);
        sink.Argument("replacement", directive, 1);
        sink.Argument("flag", directive, 2);
        if (!RewriteFacts.IsPatched42945(sink.Facts.Config) && sink.Facts.UsersOfGroups.TryGetValue(directive, out var user)) sink.Set("leaks-to", user.Name, directive.SpanOf(1));
        sink.Flag("overlap", !RewriteFacts.IsPatched9256(sink.Facts.Config) && RewriteFacts.HasOverlap(directive), directive.SpanOf(0));
        sink.Flag("redirect", AnswerFacts.IsRedirecting(directive), directive.SpanOf(1));
        sink.Flag("https", directive[1].StartsWith("https://", StringComparison.OrdinalIgnoreCase), directive.SpanOf(1));
        if (AnswerFacts.IsRedirecting(directive)) RedirectWriter.Write(sink, directive, 1);
    }

    private static void AccessLog(Sink sink, Directive directive)
    {
        sink.Flag("off", directive[0] == "off", directive.SpanOf(0));
        if (directive[0] == "off") return;
        sink.Argument("path", directive, 0);
        if (directive.Arguments.Length > 1 && !directive[1].Contains('=', StringComparison.Ordinal)) sink.Argument("format", directive, 1);
    }

    private static void ErrorLog(Sink sink, Directive directive)
    {
        sink.Argument("path", directive, 0);
        sink.Set("level", directive.Arguments.Length > 1 ? directive[1] : "error", directive.SpanOf(1));
    }

    private static void LogFormat(Sink sink, Directive directive)
    {
        sink.Argument("name", directive, 0);
        if (directive.Arguments.Length < 2) return;
        var parts = directive.Arguments.Skip(1).Where(word => !word.Value.StartsWith("escape=", StringComparison.Ordinal)).Select(word => word.Value);
        sink.Set("format", string.Concat(parts), directive.SpanOf(1).To(directive.SpanOf(directive.Arguments.Length - 1)));
    }

    private static void User(Sink sink, Directive directive)
    {
        sink.Argument("user", directive, 0);
        sink.Argument("group", directive, 1);
        sink.Flag("root", directive[0] == "root", directive.SpanOf(0));
    }

    private static void Folder(Sink sink, Directive directive)
    {
        sink.Argument("path", directive, 0);
        if (directive.Name == "alias") sink.Flag("slash", directive[0].EndsWith('/'), directive.SpanOf(0));
    }

    private static void Resolver(Sink sink, Directive directive)
    {
        var known = Array.FindIndex(directive.Arguments, word => Array.Exists(PublicResolvers, address => word.Value == address || word.Value == $"{address}:53"));
        if (known >= 0) sink.Set("public", directive[known], directive.SpanOf(known));
    }
}
