using System.Globalization;
using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Tls;

/// <summary>Adds what follows from the records of a TLS server.</summary>
internal static class TlsFacts
{
    private const int WarnDays = 21;

    public static void Add(EvidenceNode tls)
    {
        var endpoint = tls.Named("endpoint").FirstOrDefault();
        var host = endpoint?["host"] ?? "";
        var twin = endpoint?.Has("twin-resolves") == true ? HostNames.TwinOf(host) : null;
        foreach (var certificate in tls.Named("certificate")) AddTo(certificate, host, twin);
        foreach (var chain in tls.Named("chain")) chain.Derive("said", "The server does not send");
        AddOffer(tls, "offers-modern-version", [Version(tls, "TLS 1.2"), Version(tls, "TLS 1.3")]);
        AddOffer(tls, "offers-aead", [Class(tls, "aead"), Version(tls, "TLS 1.3")]);
        AddOffer(tls, "offers-forward-secrecy", [Class(tls, "forward-secret"), Version(tls, "TLS 1.3")]);
    }

    private static EvidenceNode? Version(EvidenceNode tls, string name) => tls.Named("version").FirstOrDefault(one => one["name"] == name);

    private static EvidenceNode? Class(EvidenceNode tls, string name) => tls.Named("cipher-class").FirstOrDefault(one => one["name"] == name);

    /// <summary>Any of them is enough; where none is known to be offered, one that is not known leaves it open.</summary>
    private static void AddOffer(EvidenceNode tls, string attribute, EvidenceNode?[] any)
    {
        if (Array.Find(any, one => one?.Has("offered") == true) is { } offered) tls.Attributes.Add(offered.Attributes.Find(one => one.Name == "offered") with { Name = attribute });
        else if (Array.Exists(any, one => one is null)) tls.DeriveUnknown(attribute, "it was not asked for");
        else if (Array.Find(any, one => one?.Find("offered") is not null)?.Find("offered") is { Unresolved: { } because }) tls.DeriveUnknown(attribute, because);
    }

    private static void AddTo(EvidenceNode certificate, string host, string? twin)
    {
        AddLifetime(certificate);
        certificate.Derive("title", certificate["subject"], "subject");
        if (certificate["role"] != "leaf") return;
        var names = certificate.Named("name").ToList();
        foreach (var name in names) name.DeriveFlag("matches-host", HostNames.Covers(name["value"], host), "value");
        certificate.Derive("names", string.Join(' ', names.Select(name => name["value"])));
        var matches = names.Exists(name => name.Has("matches-host"));
        certificate.DeriveFlag("matches-host", matches);
        if (matches && twin is not null && !names.Exists(name => HostNames.Covers(name["value"], twin))) certificate.Derive("missing-twin", twin);
    }

    internal static void AddLifetime(EvidenceNode certificate)
    {
        if (Date(certificate["not-before"]) is not { } from || Date(certificate["not-after"]) is not { } to) return;
        var days = to.DayNumber - from.DayNumber;
        certificate.Derive("lifetime-days", days.ToString(CultureInfo.InvariantCulture), "not-after");
        certificate.Derive("warn-days", Math.Clamp(days / 3, 1, WarnDays).ToString(CultureInfo.InvariantCulture), "not-after");
    }

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
