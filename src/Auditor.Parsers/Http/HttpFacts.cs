using System.Globalization;
using Auditor.Documents;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Http;

/// <summary>Adds what follows from the answers of a web server.</summary>
internal static class HttpFacts
{
    public static void Add(EvidenceNode http)
    {
        foreach (var response in http.Named("response")) AddTo(response);
        var missing = http.Named("response").FirstOrDefault(response => response["purpose"] == "missing");
        foreach (var response in http.Named("response").Where(response => response != missing && missing is not null)) AddSameness(response, missing);
    }

    private static void AddTo(EvidenceNode response)
    {
        AddUrl(response);
        AddStatus(response);
        AddType(response);
        SecurityHeaders.Add(response);
        Repeated(response);
        foreach (var cookie in response.Named("cookie")) cookie.DeriveFlag("session", CookieNames.IsSession(cookie["name"]), "name");
    }

    private static void AddUrl(EvidenceNode response)
    {
        if (!Uri.TryCreate(response["url"], UriKind.Absolute, out var url)) return;
        response.DeriveFlag("tls", url.Scheme == "https", "url");
        response.Derive("path", url.AbsolutePath, "url");
        var location = Header(response, "location");
        if (response["status"] is not ("301" or "302" or "303" or "307" or "308") || location is null || !Uri.TryCreate(url, location["value"], out var to)) return;
        response.Attributes.Add(new TreeAttribute("redirects-to", to.AbsoluteUri, location.Span));
        response.Attributes.Add(new TreeAttribute("redirect-scheme", to.Scheme, location.Span));
        response.Attributes.Add(new TreeAttribute("redirect-host", to.IdnHost, location.Span));
        response.DeriveFlag("same-host", string.Equals(to.IdnHost, url.IdnHost, StringComparison.OrdinalIgnoreCase));
    }

    private static void AddStatus(EvidenceNode response)
    {
        if (response.Find("status") is { Unresolved: { } because })
        {
            response.DeriveUnknown("ok", because);
            return;
        }

        response.DeriveFlag("ok", response["status"].StartsWith('2'), "status");
        response.DeriveFlag("permanent", response["status"] is "301" or "308", "status");
    }

    private static void AddType(EvidenceNode response)
    {
        if (Header(response, "content-encoding") is { } encoding) response.Derive("encoding", encoding["value"].ToUpperInvariant());
        if (Header(response, "content-type") is not { } header) return;
        var type = header["value"].Split(';')[0].Trim();
        bool Is(string name) => type.Equals(name, StringComparison.OrdinalIgnoreCase);
        bool Ends(string end) => type.EndsWith(end, StringComparison.OrdinalIgnoreCase);
        response.Attributes.Add(new TreeAttribute("type", type, header.Span));
        var html = Is("text/html") || Is("application/xhtml+xml");
        var json = Is("application/json") || Ends("+json");
        response.DeriveFlag("html", html);
        response.DeriveFlag("json", json);
        response.DeriveFlag("text", html || json || type.StartsWith("text/", StringComparison.OrdinalIgnoreCase) || Ends("javascript") || Ends("/xml") || Ends("+xml"));
    }

    private static void Repeated(EvidenceNode response)
    {
        var seen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var header in response.Named("header"))
        {
            if (!seen.TryAdd(header["name"], header["value"])) header.DeriveFlag("repeated", seen[header["name"]] != header["value"], "value");
        }
    }

    /// <summary>An app that answers every path with its start page would else have every file there is; the page may say the path or a number of its own.</summary>
    private static void AddSameness(EvidenceNode response, EvidenceNode? missing)
    {
        if (missing is null || response["status"] != missing["status"] || response["answer"].Length == 0) return;
        var isPage = response.Has("html") && missing.Has("html") && IsNearly(Number(response["bytes"]), Number(missing["bytes"]));
        response.DeriveFlag("same-body-as-missing", isPage || response["answer"] == missing["answer"], "status");
    }

    private static bool IsNearly(long? length, long? other)
    {
        const int Slack = 128;
        return length is not null && other is not null && Math.Abs(length.Value - other.Value) <= Slack;
    }

    internal static EvidenceNode? Header(EvidenceNode response, string name) => response.Named("header").FirstOrDefault(header => header["name"] == name);

    internal static long? Number(string text) => long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
