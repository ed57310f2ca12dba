using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of locations and of ifs.</summary>
internal static class LocationWriter
{
    private static readonly HashSet<string> AuthWords = new(StringComparer.OrdinalIgnoreCase)
        { "login", "signin", "sign-in", "logon", "auth", "authenticate", "oauth", "oauth2", "token", "password", "passwd", "register", "signup", "sign-up", "session", "sessions", "wp-login", "2fa", "otp" };

    public static void Write(Sink sink, Directive location)
    {
        var (facts, span) = (LocationFacts.Of(location), location.Syntax.Name.Span);
        var path = location.SpanOf(Math.Min(1, location.Arguments.Length - 1));
        sink.Set("label", facts.Label, span);
        sink.Set("place", Places.Of(location), span);
        sink.Set("modifier", facts.Modifier, location.SpanOf(0));
        sink.Set("path", facts.Path, path);
        sink.Flag("exact", facts.Modifier == "=", path);
        sink.Flag("regex", facts.IsRegex, path);
        sink.Flag("named", facts.Modifier == "@", path);
        sink.Flag("auth-path", IsAuthPath(facts.Path), path);
        if (location.Parent is { } parent && sink.Facts.OrderOf(location, parent) is var order and > 0) sink.Number("order", order, path);
        WriteAccess(sink, location, facts);
    }

    public static void WriteIf(Sink sink, Directive block)
    {
        var span = block.Syntax.Name.Span;
        sink.Set("place", Places.Of(block), span);
        sink.Set("level", block.Context == ConfigContext.Server ? "server" : "location", span);
        sink.Text("lost-headers", LostHeaders.Of(sink.Facts.ResponseHeaders, block, onlyWellKnown: true), span);
        LostWriter.Write(sink, block);
        var words = ConditionText.Words(block);
        sink.Set("text", string.Join(' ', words), block.SpanOf(0).To(block.SpanOf(Math.Max(0, block.Arguments.Length - 1))));
    }

    private static void WriteAccess(Sink sink, Directive location, LocationFacts facts)
    {
        var span = location.Syntax.Name.Span;
        sink.Flag("internal", facts.IsInternal, span);
        sink.Set("access", facts.Access, span);
        var server = location.SelfAndAncestors().FirstOrDefault(block => block is { Name: "server", Context: ConfigContext.Http });
        sink.Flag("public", facts.Access == "open" && (server is null || !ServerFacts.Of(server).IsLocal), span);
        sink.Flag("rate-limited", location.Effective("limit_req") is not null, span);
        sink.Flag("proxies", facts.Passes, span);
        sink.Flag("answers", facts.Answers, span);
        sink.Flag("incomplete", sink.Facts.IsIncomplete(location), span);
        sink.Text("lost-headers", LostHeaders.Of(sink.Facts.ResponseHeaders, location, onlyWellKnown: true), span);
        LostWriter.Write(sink, location);
        if (facts.Passes) LostWriter.WriteProxy(sink, location);
    }

    private static bool IsAuthPath(string path)
    {
        foreach (var range in path.AsSpan().SplitAny("/^$\\.()|?"))
        {
            if (AuthWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(path.AsSpan()[range])) return true;
        }

        return false;
    }
}
