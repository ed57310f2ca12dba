using System.Collections.Immutable;
using System.Globalization;
using Auditor.Documents;
using Auditor.Sources.Endpoint.Http;
using Auditor.Sources.Endpoint.Tls;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint;

/// <summary>What the internet sees of a web endpoint: its names, its TLS, its answers.</summary>
public sealed class EndpointSource(EndpointOptions options) : IEvidenceSource
{
    public ImmutableArray<string> Schemes { get; } = ["https", "http"];

    public string? Refuses(EvidenceTarget target) => null;

    public ImmutableArray<string> Plan(EvidenceTarget target)
    {
        var site = Site.Of(target, options);
        var plain = string.Create(CultureInfo.InvariantCulture, $"1 GET without TLS to port {site.PlainPort}, then ");
        return
        [
            site.IsAddress ? "no question to name servers: it is an address." : "about 10 questions to the name servers of this machine (A, AAAA, CAA, NS), and a connection to each address.",
            string.Create(CultureInfo.InvariantCulture,
                $"{TlsVersions.All.Length + TlsLook.CipherClasses.Length + 1} TLS hellos that are not completed and 1 handshake to port {site.TlsPort}, at most {options.Connections} at a time."),
            string.Create(CultureInfo.InvariantCulture,
                $"{plain}{options.LatencyRequests + 1} GET of {target.Path} to port {site.TlsPort}, 2 more with a foreign Origin (GET, OPTIONS), 1 TRACE, and GET of a path that does not exist, of a malformed one, "
                + $"of {string.Join(", ", Paths.Health)} and of {string.Join(", ", Paths.Private)}."),
            "each as '" + HttpProbe.UserAgent + "', one after the other; no password, no cookie, no body; redirects are followed on this host only.",
        ];
    }

    public ImmutableArray<EvidenceFile> Collect(EvidenceTarget target, TimeProvider clock, CancellationToken cancel) =>
        Collect(Site.Of(target, options), clock, cancel).GetAwaiter().GetResult();

    private async Task<ImmutableArray<EvidenceFile>> Collect(Site site, TimeProvider clock, CancellationToken cancel)
    {
        using var whole = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        whole.CancelAfter(options.WholeTimeout);
        var look = new EndpointLook(site, options, clock);
        try
        {
            await look.Look(whole.Token).ConfigureAwait(false);
        }
        catch (Exception exception) when (NetworkFailure.IsExpected(exception))
        {
            look.EndEarly(NetworkFailure.Reason(exception));
        }

        cancel.ThrowIfCancellationRequested();
        return [EvidenceFile.Of(ArtifactKinds.Dns, look.Dns), EvidenceFile.Of(ArtifactKinds.Http, look.Http), EvidenceFile.Of(ArtifactKinds.Tls, look.Tls)];
    }
}
