using Auditor.Documents;
using Auditor.Parsers.Nginx;

namespace Auditor.Parsers.Host;

/// <summary>A server of nginx that speaks TLS.</summary>
/// <param name="Place">For messages: server shop.example:443.</param>
/// <param name="Names">As the configuration writes them, in lower case.</param>
/// <param name="Certificates">Paths of its certificate files.</param>
/// <param name="Audience">public, fronted, local or nobody.</param>
/// <param name="Span">Where it stands in the configuration.</param>
internal sealed record WebSite(string Place, string[] Names, string[] Certificates, string Audience, SourceSpan Span)
{
    private const string Header = "# configuration file ";

    /// <param name="source">The source id that spans get.</param>
    public static List<WebSite> Of(SourceText dump, int source)
    {
        var tree = new NginxParser().Parse(ArtifactSet.Of(new Artifact(ArtifactKinds.Nginx, dump, "")));
        var folder = Folder(dump.Text);
        return [.. tree.Named("server").Where(server => server.Has("ssl")).Select(server => Of(server, folder, source))];
    }

    private static WebSite Of(Node server, string folder, int source) => new(
        server["place"],
        server["names"].Split(' ', StringSplitOptions.RemoveEmptyEntries),
        [.. CertificatesOf(server).Where(IsPath).Select(path => path[0] == '/' ? path : folder + path).Distinct()],
        server.Has("only-refuses") ? "nobody" : server.Has("local") ? "local" : server.Has("fronted") ? "fronted" : "public",
        server.Span with { Source = source });

    private static bool IsPath(string value) => value.Length > 0 && !value.Contains('$', StringComparison.Ordinal);

    /// <summary>Those of the nearest block that sets any: there may be one for each kind of key.</summary>
    private static List<string> CertificatesOf(Node server)
    {
        foreach (var block in server.Ancestors.Prepend(server))
        {
            var found = block.ChildrenNamed("ssl_certificate").Select(directive => directive["value"]).ToList();
            if (found.Count > 0) return found;
        }

        return [];
    }

    /// <summary>Relative paths are below the folder of the main file (ngx_conf_full_name).</summary>
    private static string Folder(string dump)
    {
        var at = dump.IndexOf(Header, StringComparison.Ordinal) + Header.Length;
        var end = dump.IndexOf('\n', at);
        var path = end < 0 ? "" : dump[at..end];
        return path[..(path.LastIndexOf('/') + 1)];
    }
}
