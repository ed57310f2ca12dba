using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of zones and of what uses them.</summary>
internal static class LimitWriter
{
    public static void WriteZone(Sink sink, Directive directive)
    {
        var span = directive.Syntax.Name.Span;
        sink.Text("zone", ZoneTable.MadeBy(directive), span);
        sink.Flag("used", sink.Facts.Zones.IsUsed(directive), span);
        if (directive.Name == "proxy_cache_path") return;
        sink.Argument("key", directive, 0);
        if (directive.Named("zone") is { } zone && zone.Split(':') is [_, var size]) sink.Number("size", Measures.Size(size, withGiga: false), span);
        if (directive.Name != "limit_req_zone") return;
        sink.Text("rate", directive.Named("rate"), span);
        sink.Number("per-minute", PerMinute(directive), span);
    }

    public static void WriteUse(Sink sink, Directive directive)
    {
        var span = directive.Syntax.Name.Span;
        sink.Text("zone", ZoneTable.UsedBy(directive), span);
        var maker = sink.Facts.Zones.Maker(directive);
        if (maker is not null) sink.Argument("key", maker, 0);
        if (directive.Name == "limit_conn")
        {
            sink.Argument("number", directive, 1);
            return;
        }

        sink.Text("burst", directive.Named("burst"), span);
        sink.Text("delay", directive.Named("delay"), span);
        sink.Flag("nodelay", directive.HasWord("nodelay"), span);
        if (maker is not null) sink.Number("per-minute", PerMinute(maker), span);
    }

    /// <summary>Requests a minute of <c>rate=10r/s</c>.</summary>
    private static long? PerMinute(Directive zone)
    {
        if (zone.Named("rate") is not { Length: > 3 } rate || Measures.Number(rate.AsSpan(0, rate.Length - 3)) is not { } number) return null;
        return rate.EndsWith("r/s", StringComparison.Ordinal) ? number * 60 : rate.EndsWith("r/m", StringComparison.Ordinal) ? number : null;
    }
}
