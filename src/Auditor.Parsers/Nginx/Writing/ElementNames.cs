using Auditor.Parsers.Nginx.Model;
using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Writing;

/// <summary>The element of a directive: its name, but for servers and upstreams, of which there are several kinds.</summary>
internal static class ElementNames
{
    public static string Of(Directive directive)
    {
        if (directive.IsEntry) return directive.Name == "include" && directive.Rows.Length > 0 ? "include" : "entry";
        if (directive.Rows.Length == 0 || IsMisplacedBlock(directive)) return "directive";
        return (directive.Name, directive.Context) switch
        {
            ("server", ConfigContext.Upstream) => "upstream-server",
            ("server", ConfigContext.StreamUpstream) => "stream-upstream-server",
            ("server", ConfigContext.Stream or ConfigContext.StreamServer) => "stream-server",
            ("server", ConfigContext.Mail or ConfigContext.MailServer) => "mail-server",
            ("server", ConfigContext.Rtmp) => "directive",
            ("upstream", ConfigContext.Stream) => "stream-upstream",
            _ => directive.Name,
        };
    }

    /// <summary>What such a block would mean here is nothing that a rule could ask.</summary>
    private static bool IsMisplacedBlock(Directive directive) =>
        directive.Row is null && (directive.Name is "server" or "upstream" or "location" or "if" or "limit_except" or "http" or "stream");
}
