using Auditor.Parsers.Nginx.Model;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Whether a block of a server hands out files, or what PHP makes, that can be pages: not only error pages, icons, style sheets and the like.
/// </summary>
internal static class ServedPages
{
    private static readonly string[] Handlers =
    [
        "return", "rewrite", "stub_status", "content_by_lua_block", "content_by_lua_file", "js_content", "echo", "empty_gif", "api",
        "vhost_traffic_status_display", "check_status", "rtmp_stat", "vod", "hls", "perl",
    ];

    private static readonly string[] Assets = ["css", "js", "png", "jpg", "jpe", "gif", "ico", "svg", "woff", "ttf", "map", "mp4", "txt", "xml", "json"];

    public static bool Are(Directive place)
    {
        if (place.Has("fastcgi_pass")) return true;
        if (place.Children.Exists(static child => Passing.IsPass(child.Name))) return false;
        if (place.Name != "location") return !place.Has("return");
        if (IsForAssets(LocationFacts.Of(place))) return false;
        if (place.Has("root") || place.Has("alias") || place.Has("try_files") || place.Has("index") || place.Has("autoindex")) return true;
        return place.Effective("root") is not null && !Array.Exists(Handlers, place.Has);
    }

    /// <summary>A single file that is no start page, or an expression over the ends of names that are none.</summary>
    private static bool IsForAssets(LocationFacts location)
    {
        if (location.Modifier == "=") return Says(location, ".") && !Says(location, "index.");
        return location.IsRegex && Array.Exists(Assets, end => Says(location, end)) && !Says(location, "htm") && !Says(location, "php");
    }

    private static bool Says(LocationFacts location, string part) => location.Path.Contains(part, StringComparison.OrdinalIgnoreCase);
}
