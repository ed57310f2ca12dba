using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Writes the elements that stand in no file: what holds in a block or directive after inheritance.</summary>
internal sealed class DerivedWriter(Sink sink)
{
    private static readonly HashSet<string> WithVariables = new(StringComparer.Ordinal)
    {
        "return", "rewrite", "add_header", "add_trailer", "proxy_set_header", "grpc_set_header", "proxy_pass", "fastcgi_pass", "grpc_pass", "uwsgi_pass", "scgi_pass", "alias", "root", "set", "proxy_redirect",
        "error_page", "access_log", "limit_req_zone", "limit_conn_zone", "map", "sub_filter", "try_files", "proxy_cache_key", "proxy_cookie_path", "proxy_method", "fastcgi_param", "proxy_ssl_name", "auth_request_set", "proxy_bind", "secure_link", "valid_referers", "log_format",
    };

    public void Write(Directive directive)
    {
        if (directive.Name == "proxy_pass" && (directive.Context & ConfigContext.InHttp) != 0) WriteProxyHeaders(directive);
        if (directive is { Name: "server", Context: ConfigContext.Http }) WriteServer(directive);
        if (directive is { Name: "location" } or { Name: "if", Inside: ConfigContext.IfInLocation } && sink.Facts.ResponseHeaders.Own(directive).Count > 0) WriteHeaders(directive, isComplete: true);
        if (directive.Name == "if") WriteCondition(directive);
        if (WithVariables.Contains(directive.Name)) WriteVariables(directive);
    }

    private void WriteServer(Directive server)
    {
        WriteHeaders(server, isComplete: false);
        if (ServerFacts.Of(server).IsSecure) TlsWriter.Write(sink, server);
    }

    private void WriteHeaders(Directive block, bool isComplete)
    {
        var sets = sink.Facts.ResponseHeaders;
        foreach (var header in isComplete || sets.Own(block).Count > 0 ? sets.In(block) : sets.WellKnownIn(block))
        {
            var name = header[0].ToLowerInvariant();
            if (header.Arguments.Length < 2 || (!isComplete && header.Parent != block && !WellKnownHeaders.IsOfResponses(name))) continue;
            sink.Builder.Open("effective-header", header.Syntax.Span);
            WriteHeader(header, name, block);
            sink.Builder.Close();
        }
    }

    private void WriteHeader(Directive header, string name, Directive block)
    {
        sink.Set("name", name, header.SpanOf(0));
        sink.Set("value", header[1], header.SpanOf(1));
        sink.Flag("always", header[2] == "always", header.SpanOf(2));
        sink.Flag("inherited", header.Parent != block, header.SpanOf(0));
        if (name == "strict-transport-security") TransportSecurity.Write(sink, header);
        if (name == "content-security-policy" && PolicyPart(header[1], "frame-ancestors") is { } ancestors) sink.Set("frame-ancestors", ancestors, header.SpanOf(1));
    }

    private void WriteProxyHeaders(Directive pass)
    {
        if (pass.Parent is not { } block) return;
        var sets = sink.Facts.ProxyHeaders;
        foreach (var header in sets.Own(block).Count > 0 ? sets.In(block) : sets.WellKnownIn(block))
        {
            var name = header[0].ToLowerInvariant();
            if (header.Arguments.Length < 2 || (header.Parent != block && !WellKnownHeaders.IsOfRequests(name))) continue;
            sink.Builder.Open("effective-proxy-header", header.Syntax.Span);
            sink.Set("name", name, header.SpanOf(0));
            sink.Set("value", header[1], header.SpanOf(1), Credentials.Is(header[0], header[1]));
            sink.Flag("inherited", header.Parent != block, header.SpanOf(0));
            sink.Builder.Close();
        }
    }

    private void WriteCondition(Directive block)
    {
        var words = ConditionText.Words(block);
        if (words.Length == 0) return;
        var span = block.SpanOf(0).To(block.SpanOf(block.Arguments.Length - 1));
        sink.Builder.Open("condition", span);
        var isTest = words[0].StartsWith('-') || words[0].StartsWith("!-", StringComparison.Ordinal);
        if (!isTest) sink.Text("variable", words[0].TrimStart('$').Trim('{', '}'), span);
        sink.Set("operator", isTest ? words[0] : words.Length > 1 ? words[1] : "", span);
        if (words.Length > 1) sink.Text("operand", string.Join(' ', words.Skip(isTest ? 1 : 2)), span);
        if (words is [var variable, "=" or "!=", var operand] && SecretKeys.Is(variable, operand))
        {
            sink.Set("operand", operand, block.SpanOf(block.Arguments.Length - 1), isSecret: true);
            sink.Flag("secret-value", true, span);
        }

        sink.Builder.Close();
    }

    private void WriteVariables(Directive directive)
    {
        var hostEnd = Passing.IsPass(directive.Name) ? PassTarget.Of(directive).HostEnd : 0;
        for (var i = directive.Name == "set" ? 1 : 0; i < directive.Arguments.Length; i++)
        {
            var word = directive.Arguments[i];
            if (!word.Value.Contains('$', StringComparison.Ordinal) || (directive.Name == "rewrite" && i == 0)) continue;
            var isBehindGroup = false;
            foreach (var use in VariableUse.In(word.Value))
            {
                var span = word.Span.Length == word.Value.Length ? word.Span with { Start = word.Span.Start + use.Start, Length = use.Length } : word.Span;
                var facts = sink.Facts.Variables.Of(use.Name, directive);
                sink.Builder.Open("variable", span).Attribute("name", use.Name.ToLowerInvariant(), span).Attribute("origin", facts.Origin, span).Flag("client", facts.IsOfClient, span)
                    .Flag("newline", facts.HasNewline, span).Flag("limited", facts.IsLimited || (facts.IsWord && IsBeforeDomain(word.Value, use)), span).Flag("host", i == 0 && use.Start < hostEnd, span)
                    .Flag("behind-group", isBehindGroup && !RewriteFacts.IsPatched42533(sink.Facts.Config) && sink.Facts.Variables.IsOfRegexMap(use.Name), span).Close();
                isBehindGroup |= char.IsAsciiDigit(use.Name[0]);
            }
        }
    }

    /// <summary>What follows is the rest of a domain name, so that the variable chooses a name in it only.</summary>
    private static bool IsBeforeDomain(string text, VariableUse use)
    {
        var rest = text.AsSpan(use.Start + use.Length);
        return rest.Length > 1 && rest[0] == '.' && char.IsAsciiLetter(rest[1]);
    }

    private static string? PolicyPart(string policy, string name)
    {
        foreach (var part in policy.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (part.Equals(name, StringComparison.OrdinalIgnoreCase)) return "";
            if (part.StartsWith(name + " ", StringComparison.OrdinalIgnoreCase)) return part[name.Length..].Trim();
        }

        return null;
    }
}
