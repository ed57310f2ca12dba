using Auditor.Documents;
using Auditor.Parsers.Evidence;
using Auditor.Parsers.Tls;

namespace Auditor.Parsers.Host.Sections;

/// <summary>
/// The servers of nginx beside the certificates that stand in their files, and what the host itself gives over the loopback beside both.
/// </summary>
internal static class SiteWriter
{
    private const string Live = "live-certificates";

    public static void Write(TreeBuilder builder, HostEvidence evidence, SourceText text, WebServerFacts nginx, WebFiles files)
    {
        var certificates = files.Records.Named("certificate").Where(certificate => certificate["role"] == "leaf").ToList();
        foreach (var site in nginx.Sites) WriteSite(builder, site, certificates, files.WhyUnknown);
        if (!nginx.Runs) return;
        var served = new EvidenceReader(text, "served").Read(evidence.Lines(Live).Select(line => line.Span));
        foreach (var record in served.Named("served")) WriteServed(builder, record, certificates);
        if ((evidence.WhyUnknown(Live) ?? files.WhyUnknown
            ?? (served.Named("end").Any() ? null : "the look at what is served was cut")) is not { } why) return;
        var place = evidence.Place(Live);
        builder.Leaf("served", place, new TreeAttribute("host", "the host", place), new TreeAttribute("stale", "", place, why));
    }

    private static void WriteSite(TreeBuilder builder, WebSite site, List<EvidenceNode> certificates, string? whyUnknown)
    {
        builder.Open("site", site.Span).Attribute("place", site.Place, site.Span).Attribute("audience", site.Audience, site.Span);
        var own = certificates.FindAll(certificate => site.Certificates.Contains(certificate["file"]));
        if (site.Certificates.Length > 0) builder.Attribute("certificate", string.Join(", ", site.Certificates), site.Span);
        if (own.Count == 0 || own.Exists(certificate => certificate.Find("not-after")?.Unresolved is not null))
            builder.Attribute("uncovered", "", site.Span, whyUnknown ?? "its certificate was not read");
        else if (Uncovered(site, own) is { Length: > 0 } uncovered) builder.Attribute("uncovered", uncovered, site.Span);
        builder.Close();
    }

    private static string Uncovered(WebSite site, List<EvidenceNode> certificates) =>
        string.Join(' ', site.Names.SelectMany(Hosts).Where(host => !certificates.TrueForAll(certificate => Covers(certificate, host))));

    /// <summary>
    /// The hosts that a name of a server stands for, as far as certificates can have them: none of <c>_</c>, regular expressions,
    /// <c>www.example.*</c> and names without a dot.
    /// </summary>
    private static string[] Hosts(string name)
    {
        if (name.Length == 0 || name[0] == '~' || name.EndsWith('*') || !name.Contains('.', StringComparison.Ordinal)) return [];
        return name[0] == '.' ? [name[1..], "*" + name] : [name];
    }

    private static bool Covers(EvidenceNode certificate, string host) =>
        certificate.Named("name").Any(name => HostNames.Covers(name["value"], host));

    private static void WriteServed(TreeBuilder builder, EvidenceNode record, List<EvidenceNode> certificates)
    {
        builder.Open("served", record.Span).Attribute("host", record["host"], record.Span).Attribute("file", record["file"], record.Span);
        if (record.Find("fingerprint") is { Unresolved: { } why }) builder.Attribute("stale", "", record.Span, why);
        else if (certificates.Find(certificate => certificate["file"] == record["file"]) is { } own && IsStale(record, own, certificates))
        {
            builder.Attribute("stale", "true", record.Span).Attribute("not-before", record["not-before"], record.Span);
            builder.Attribute("not-after", record["not-after"], record.Span).Attribute("file-not-after", own["not-after"], own.Span);
        }

        builder.Close();
    }

    /// <summary>What is served stands in no file any more, is for the same name, and older than what stands in the file.</summary>
    private static bool IsStale(EvidenceNode served, EvidenceNode own, List<EvidenceNode> certificates) =>
        !certificates.Exists(certificate => certificate["fingerprint"] == served["fingerprint"]) && Covers(served, served["host"])
        && string.CompareOrdinal(served["not-before"], own["not-before"]) <= 0
        && string.CompareOrdinal(served["not-after"], own["not-after"]) < 0;
}
