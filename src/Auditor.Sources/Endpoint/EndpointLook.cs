using System.Globalization;
using Auditor.Sources.Endpoint.Dns;
using Auditor.Sources.Endpoint.Http;
using Auditor.Sources.Endpoint.Tls;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint;

/// <summary>One look at an endpoint: TLS, then HTTP, then its names. What was seen stands, also when the time is over before all was asked.</summary>
internal sealed class EndpointLook(Site site, EndpointOptions options, TimeProvider clock)
{
    private readonly List<EvidenceRecord> tls = [];
    private readonly List<EvidenceRecord> http = [];
    private readonly List<EvidenceRecord> dns = [];

    public IReadOnlyList<EvidenceRecord> Tls => tls;

    public IReadOnlyList<EvidenceRecord> Http => http;

    public IReadOnlyList<EvidenceRecord> Dns => dns;

    public async Task Look(CancellationToken cancel)
    {
        var network = await Network.To(site.Host, options, cancel).ConfigureAwait(false);
        var secure = new TlsLook(site, network, options, clock);
        var handshakes = await secure.Look(cancel).ConfigureAwait(false);
        using var probe = new HttpProbe(network, options, clock);
        var look = new HttpLook(site, probe, options);
        var answers = await look.Look(secure.NoTls is null, cancel).ConfigureAwait(false);
        AddTls(network, secure, look.HasAnswer, handshakes);
        tls[0].Flag("twin-resolves", await HasTwin(cancel).ConfigureAwait(false));
        AddHttp(network, look.HasAnswer ? null : secure.NoTls ?? look.Silence, answers);
        dns.AddRange(await new DnsLook(site, network, options).Look(site.TlsPort, secure.Issuer, cancel).ConfigureAwait(false));
    }

    private async Task<bool> HasTwin(CancellationToken cancel)
    {
        if (site.Twin is not { } twin || !options.Addresses.IsEmpty) return false;
        return !(await Network.To(twin, options, cancel).ConfigureAwait(false)).Addresses.IsEmpty;
    }

    /// <summary>Says in each kind of evidence that is not there why it is not.</summary>
    public void EndEarly(string because)
    {
        foreach (var records in new[] { tls, http, dns })
        {
            if (records.Count == 0) records.Add(EvidenceRecord.Gap($"{site.Target.Text}: {because}"));
        }
    }

    private void AddTls(Network network, TlsLook secure, bool answersHttp, List<EvidenceRecord> handshakes)
    {
        var endpoint = new EvidenceRecord("endpoint").With("host", site.Host).With("port", site.TlsPort).With("address", network.Working?.ToString()).Flag("ip", site.IsAddress);
        var isDead = secure.NoTls is not null && !answersHttp;
        endpoint.Flag("tls", secure.NoTls is null).With("no-tls", isDead ? null : secure.NoTls).With("collected", Now());
        tls.Add(endpoint);
        tls.AddRange(handshakes);
        if (isDead) tls.Add(Silent(site.TlsPort, secure.NoTls ?? ""));
    }

    /// <param name="silence">Why nothing answered; null when something did.</param>
    private void AddHttp(Network network, string? silence, List<EvidenceRecord> answers)
    {
        http.Add(new EvidenceRecord("endpoint").With("url", site.Target.Text).With("scheme", site.Target.Scheme).With("host", site.Host).With("port", site.TlsPort)
            .With("address", network.Working?.ToString()).Flag("ip", site.IsAddress).With("user-agent", HttpProbe.UserAgent).With("collected", Now()));
        http.AddRange(answers);
        if (silence is not null) http.Add(Silent(site.TlsPort, silence));
    }

    private EvidenceRecord Silent(int port, string because) => EvidenceRecord.Gap(string.Create(CultureInfo.InvariantCulture, $"{site.Host} port {port}: {because}"));

    private string Now() => clock.GetUtcNow().UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
