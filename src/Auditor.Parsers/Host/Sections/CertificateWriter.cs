using Auditor.Documents;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Tls;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The certificate files that nginx and Apache name and that certbot keeps, with the names of elements and attributes that evidence of TLS
/// servers has, so that the same rules judge both. Where a file was not read stands a certificate of which nothing is known.
/// </summary>
internal static class CertificateWriter
{
    private static readonly string[] Unreadable = ["not-before", "not-after", "warn-days", "key", "key-bits", "signature", "self-signed"];

    /// <summary>Programs that may serve what certbot keeps without telling nginx.</summary>
    private static readonly string[] OtherServers =
    [
        "apache2", "httpd", "haproxy", "caddy", "traefik", "envoy", "lighttpd", "varnishd", "hitch", "stunnel", "stunnel4", "dovecot",
        "master", "exim4", "node", "java", "dotnet", "coturn", "turnserver",
    ];

    public static void Write(TreeBuilder builder, HostEvidence evidence, WebServerFacts nginx, WebFiles files)
    {
        foreach (var record in files.Records.Children) WriteRecord(builder, record, evidence, nginx);
        if (nginx is { Runs: true, WhyUnread: { } unread })
            WriteUnknown(builder, evidence.Place("nginx-process"), "those that nginx names", "nginx", unread);
        else if (files.WhyUnknown is { } why && (files.WasCollected || nginx.Runs))
            WriteUnknown(builder, files.Place, "the certificates of web servers", "certbot", why);
    }

    private static void WriteRecord(TreeBuilder builder, EvidenceNode record, HostEvidence evidence, WebServerFacts nginx)
    {
        var (file, by) = (record["file"], record["by"]);
        if (record.Name == "more") WriteUnknown(builder, record.Span, "further ones", "certbot", "there are more files than are looked at");
        else if (record.Name == "missing" && record["what"] == "certificate" && by != "certbot")
            WriteUnknown(builder, record.Span, file, by, $"{file} is not there");
        else if (record.Name != "certificate") return;
        else if (record.Find("not-after") is { Unresolved: { } why }) WriteUnknown(builder, record.Span, file, by, $"{file}: {why}");
        else WriteCertificate(builder, record, evidence, nginx);
    }

    private static void WriteCertificate(TreeBuilder builder, EvidenceNode record, HostEvidence evidence, WebServerFacts nginx)
    {
        TlsFacts.AddLifetime(record);
        record.Derive("title", $"{record["file"]} ({record["subject"]})", "file");
        var audience = Audience(record["file"], nginx);
        if (audience is not null) record.Derive("audience", audience);
        record.DeriveFlag("unused", record["by"] == "certbot" && nginx is { Runs: true, WhyUnread: null } && HasNoOtherServer(evidence));
        if (record["role"] == "leaf") record.Derive("names", string.Join(' ', record.Named("name").Select(name => name["value"])));
        Copy(builder, record, TlsVocabulary.Certificate);
        if (record["role"] != "leaf" || record["by"] == "apache" || audience == "nobody") return;
        builder.Open("chain", record.Span).Attribute("said", $"{record["file"]} does not hold", record.Span);
        builder.Flag("incomplete", record.Has("lacks-issuer"), record.Span).Close();
    }

    private static bool HasNoOtherServer(HostEvidence evidence) =>
        evidence.WhyUnknown("processes") is null
        && !evidence.Lines("processes").Any(line => line.Words is [_, var name] && Array.IndexOf(OtherServers, name) >= 0);

    /// <summary>The widest of those that get it.</summary>
    private static string? Audience(string file, WebServerFacts nginx)
    {
        var audiences = nginx.Sites.Where(site => site.Certificates.Contains(file)).Select(site => site.Audience).ToList();
        return Array.Find(["public", "fronted", "local", "nobody"], audiences.Contains);
    }

    private static void Copy(TreeBuilder builder, EvidenceNode record, ElementName element)
    {
        builder.Open(element.Name, record.Span);
        foreach (var attribute in record.Attributes)
        {
            if (element.Attribute(attribute.Name) is not null) builder.Attribute(attribute);
        }

        foreach (var name in record.Named("name")) builder.Leaf("name", name.Span, new TreeAttribute("value", name["value"], name.Span));
        builder.Close();
    }

    private static void WriteUnknown(TreeBuilder builder, SourceSpan span, string title, string by, string why)
    {
        builder.Open("certificate", span).Attribute("role", "leaf", span).Attribute("title", title, span).Attribute("by", by, span);
        foreach (var name in Unreadable) builder.Attribute(name, "", span, why);
        builder.Close();
        builder.Open("chain", span).Attribute("trusted", "", span, why).Close();
    }
}
