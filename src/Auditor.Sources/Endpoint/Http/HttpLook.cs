using System.Globalization;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>All that is asked of a web server, one request after the other.</summary>
internal sealed class HttpLook(Site site, HttpProbe probe, EndpointOptions options)
{
    private const string ForeignOrigin = "https://origin-of-an-audit.invalid";

    private readonly List<EvidenceRecord> records = [];

    /// <summary>Something answered HTTP.</summary>
    public bool HasAnswer => records.Exists(HasStatus);

    /// <summary>Why nothing did.</summary>
    public string Silence => records.SelectMany(record => record.Values).FirstOrDefault(value => value is { Key: "status", Form: EvidenceValueForm.Unknown })?.Text ?? "it was not asked";

    public async Task<List<EvidenceRecord>> Look(bool hasTls, CancellationToken cancel)
    {
        var plain = new Question("plain", site.Plain(site.Target.Path)) { Accept = "text/html, */*", IsToTls = hasTls && site.HasOnePort };
        await Add(plain, cancel).ConfigureAwait(false);
        Func<string, Uri> url = hasTls ? site.Secure : site.Plain;
        var page = await Page(url(site.Target.Path), cancel).ConfigureAwait(false);
        if (!HasStatus(records[^1])) return records;
        await AskRest(url, page, cancel).ConfigureAwait(false);
        records.Add(await Latency(page, cancel).ConfigureAwait(false));
        return records;
    }

    /// <summary>The page and the redirects on the way to it, as far as they stay on the host and do not leave TLS.</summary>
    private async Task<Uri> Page(Uri url, CancellationToken cancel)
    {
        for (var hop = 0; ; hop++)
        {
            var record = await probe.Ask(new Question("page", url) { AcceptsCompression = true, Accept = "text/html, */*" }, cancel).ConfigureAwait(false);
            if (hop == options.MaximumRedirects || Redirect(record, url) is not { } next)
            {
                records.Add(record);
                return url;
            }

            records.Add(Renamed(record, "hop"));
            url = next;
        }
    }

    private async Task AskRest(Func<string, Uri> url, Uri page, CancellationToken cancel)
    {
        await Add(new Question("missing", url(Paths.Missing)), cancel).ConfigureAwait(false);
        await Add(new Question("malformed", url(Paths.Malformed)), cancel).ConfigureAwait(false);
        await Add(new Question("cors", page) { Origin = ForeignOrigin }, cancel).ConfigureAwait(false);
        await Add(new Question("preflight", page) { Origin = ForeignOrigin, Method = HttpMethod.Options }, cancel).ConfigureAwait(false);
        await Add(new Question("trace", url("/")) { Method = HttpMethod.Trace }, cancel).ConfigureAwait(false);
        foreach (var path in Paths.Health) await Add(new Question("health", url(path)) { Accept = "application/json, */*" }, cancel).ConfigureAwait(false);
        foreach (var path in Paths.Private) await Add(new Question("private", url(path)), cancel).ConfigureAwait(false);
    }

    private async Task<EvidenceRecord> Latency(Uri page, CancellationToken cancel)
    {
        var times = new List<long>();
        for (var i = 0; i < options.LatencyRequests && !probe.HasGivenUp; i++)
        {
            var record = await probe.Ask(new Question("page", page), cancel).ConfigureAwait(false);
            if (Value(record, "ms") is { } ms) times.Add(long.Parse(ms, CultureInfo.InvariantCulture));
        }

        times.Sort();
        var latency = new EvidenceRecord("latency").With("requests", times.Count).With("failed", options.LatencyRequests - times.Count);
        return times.Count == 0 ? latency : latency.With("p50-ms", Percentile(times, 50)).With("p95-ms", Percentile(times, 95));
    }

    /// <summary>The nearest rank: the smallest time that so many percent of the answers did not exceed.</summary>
    private static long Percentile(List<long> sorted, int percent) => sorted[Math.Max(0, (((sorted.Count * percent) + 99) / 100) - 1)];

    private async Task Add(Question question, CancellationToken cancel) => records.Add(await probe.Ask(question, cancel).ConfigureAwait(false));

    /// <summary>Where a redirect leads, when that is on the host, the port and the scheme that were asked: no other host was named by the user.</summary>
    private static Uri? Redirect(EvidenceRecord record, Uri from)
    {
        if (Value(record, "status") is not ("301" or "302" or "303" or "307" or "308")) return null;
        var location = record.Children.FirstOrDefault(child => child.Name == "header" && Value(child, "name") == "location");
        if (location is null || !Uri.TryCreate(from, Value(location, "value"), out var to)) return null;
        return to.Scheme == from.Scheme && to.Port == from.Port && string.Equals(to.IdnHost, from.IdnHost, StringComparison.OrdinalIgnoreCase) ? to : null;
    }

    private static EvidenceRecord Renamed(EvidenceRecord record, string purpose)
    {
        var renamed = new EvidenceRecord(record.Name).With("purpose", purpose);
        foreach (var value in record.Values.Skip(1)) renamed.Take(value);
        return renamed.Add(record.Children);
    }

    private static bool HasStatus(EvidenceRecord record) => Value(record, "status") is not null;

    private static string? Value(EvidenceRecord record, string key) => record.Values.FirstOrDefault(value => value.Key == key && value.Form == EvidenceValueForm.Text)?.Text;
}
