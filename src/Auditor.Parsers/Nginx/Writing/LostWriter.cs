using Auditor.Documents;
using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of a block that drops settings of the level above by having some of its own, with what would bring them back.</summary>
internal static class LostWriter
{
    public static void Write(Sink sink, Directive block)
    {
        var span = block.Syntax.Name.Span;
        sink.Text("lost-settings", LostSettings.Of(block, sink.Facts.Zones), span);
        if (SentHeaders.HasContent(block)) WriteProtection(sink, block);
    }

    private static void WriteProtection(Sink sink, Directive block)
    {
        var headers = LostHeaders.OfAllAbove(sink.Facts.ResponseHeaders, block).Where(header => ProtectiveHeaders.Is(header[0])).ToList();
        sink.Text("lost-protection", string.Join(", ", headers.Select(header => header[0])), block.Syntax.Name.Span);
        WriteLines(sink, "lost-protection-written", block, headers);
    }

    /// <summary>Headers of requests to the backend; only where requests are passed on.</summary>
    public static void WriteProxy(Sink sink, Directive block)
    {
        var lost = LostHeaders.In(sink.Facts.ProxyHeaders, block, onlyWellKnown: false).ToList();
        sink.Text("lost-proxy-headers", string.Join(' ', lost.Select(header => header[0].ToLowerInvariant())), block.Syntax.Name.Span);
        WriteLines(sink, "lost-proxy-headers-written", block, lost);
    }

    private static void WriteLines(Sink sink, string attribute, Directive block, List<Directive> headers)
    {
        if (headers.Count > 0) sink.Set(attribute, string.Join('\n', headers.Select(header => Written(sink, header.Syntax.Span))), block.Syntax.Name.Span, headers.Exists(header => Credentials.Is(header[0], header[1])));
    }

    private static string Written(Sink sink, SourceSpan span) => sink.Facts.Config.Sources[span.Source].Text.Substring(span.Start, span.Length);
}
