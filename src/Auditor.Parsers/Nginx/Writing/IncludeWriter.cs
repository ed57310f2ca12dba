using Auditor.Parsers.Nginx.Including;
using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Attributes of includes.</summary>
internal static class IncludeWriter
{
    public static void Write(Sink sink, Directive include)
    {
        var span = include.SpanOf(0);
        sink.Set("path", include[0], span);
        if (sink.Facts.Config.Includes.GetValueOrDefault(include) is not { } files) return;
        sink.Number("files", files.Files.Length, span);
        sink.Flag("glob", GlobPath.IsGlob(include[0]), span);
        sink.Flag("stock", files.IsStock, span);
        sink.Flag("unread", files.IsUnread, span);
        sink.Flag("missing", files.IsMissing, span);
    }
}
