using Auditor.Parsers.Nginx.Meaning;
using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>Where something stands, as people say it: <c>server api.example.com:443, location /api/</c>.</summary>
internal static class Places
{
    public static string Of(Directive block)
    {
        var around = block.Parent is { Parent: not null } parent && parent.Name is not ("http" or "stream" or "mail") ? Of(parent) + ", " : "";
        return block.Name switch
        {
            "server" when block.Context == ConfigContext.Http => ServerFacts.Of(block).Place,
            "server" => $"{around}server {OtherLabel(block)}",
            "location" => $"{around}location {LocationFacts.Of(block).Label}",
            "if" => $"{around}if {Words(block)}",
            "upstream" => $"upstream {block[0]}",
            _ => around + block.Name,
        };
    }

    /// <summary>Of a server of stream or mail.</summary>
    public static string OtherLabel(Directive server) => server.Child("listen") is { } listen ? $"{listen[0]}" : "without listen";

    private static string Words(Directive block) => string.Join(' ', block.Arguments.Select(word => word.Value));
}
