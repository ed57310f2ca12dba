using System.Globalization;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Endpoint;
using Auditor.Sources.Evidence;
using Auditor.Testing;

namespace Auditor.Engine.Tests.Outside;

/// <summary>Debian's nginx with good and bad TLS.</summary>
public sealed class NginxTests : IDisposable
{
    private const string Modern = "ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:ECDHE+CHACHA20;";

    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [ComponentFact("nginx")]
    public void A_good_site_is_clean() => Assert.Equal("", Findings(Modern, Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate));

    [ComponentFact("nginx")]
    public void Versions_that_client_libraries_would_not_ask_for_are_found() => Assert.Equal(
        "tls/protocol-obsolete tls/protocol-obsolete",
        Findings("ssl_protocols TLSv1 TLSv1.1 TLSv1.2 TLSv1.3; ssl_ciphers DEFAULT:@SECLEVEL=0;", Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate));

    [ComponentFact("nginx")]
    public void Tls_1_0_alone_is_old_and_nothing_of_it_is_guessed()
    {
        var found = Findings("ssl_protocols TLSv1; ssl_ciphers ALL:!aNULL:@SECLEVEL=0;", Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate).Split(' ');
        Assert.Equal(["tls/no-aead", "tls/no-modern-protocol", "tls/protocol-obsolete"], found);
    }

    [ComponentFact("nginx")]
    public void Ciphers_that_protect_nothing() => Assert.Equal(
        "tls/cipher-weak tls/cipher-weak",
        Findings("ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ALL:eNULL:@SECLEVEL=0;", Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate));

    [ComponentFact("nginx", "openssl")]
    public void A_short_prime()
    {
        var (code, _, error) = Processes.Run(folder.Path, "openssl", "dhparam", "-dsaparam", "-out", "dh.pem", "1024");
        Assert.True(code == 0, error);
        var tls = $"ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:DHE+AESGCM:@SECLEVEL=0; ssl_dhparam {folder["dh.pem"]};";
        Assert.Equal("tls/dh-weak", Findings(tls, Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate));
    }

    [ComponentFact("nginx")]
    public void A_short_key()
    {
        var leaf = Zoo.Certificates.Leaf(order => order with { Bits = 1024 });
        Assert.Equal("tls/cert-weak-key", Findings("ssl_protocols TLSv1.2 TLSv1.3; ssl_ciphers ECDHE+AESGCM:@SECLEVEL=0;", leaf, Zoo.Certificates.Intermediate));
    }

    [ComponentFact("nginx")]
    public void Certificates_in_the_wrong_order() =>
        Assert.Equal("tls/chain-order", Findings(Modern, Zoo.Certificates.Leaf(), Zoo.Certificates.Root, Zoo.Certificates.Intermediate));

    [ComponentFact("nginx")]
    public void A_chain_without_its_intermediate() => Assert.Equal("tls/chain-incomplete", Findings(Modern, Zoo.Certificates.Leaf()));

    [ComponentFact("nginx")]
    public void A_port_of_its_own_on_which_nginx_answers_plain_http_with_400_is_clean()
    {
        static string Url(Nginx nginx) => string.Create(CultureInfo.InvariantCulture, $"https://{Zoo.Host}:{nginx.TlsPort}/");
        Assert.Equal("", Findings(Modern, Url, Zoo.Certificates.Leaf(), Zoo.Certificates.Intermediate));
    }

    private string Findings(string tls, params X509Certificate2[] certificates) => Findings(tls, _ => $"https://{Zoo.Host}/", certificates);

    private string Findings(string tls, Func<Nginx, string> url, params X509Certificate2[] certificates)
    {
        using var nginx = new Nginx(tls, certificates);
        using var names = new LoopbackNameServer(Zoo.GoodRecords);
        var options = new EndpointOptions
        {
            Addresses = [IPAddress.Loopback],
            NameServers = [names.Address],
            Roots = [Zoo.Certificates.Root],
            TlsPort = nginx.TlsPort,
            PlainPort = nginx.PlainPort,
            Pace = TimeSpan.Zero,
            LatencyRequests = 0,
        };
        var target = EvidenceTarget.Parse(url(nginx), out _) ?? throw new InvalidOperationException();
        foreach (var file in new EndpointSource(options).Collect(target, TimeProvider.System, CancellationToken.None)) folder.With($"evidence/{file.Kind}.evidence", file.Text);
        var run = Repositories.Run(Repositories.Request(folder["evidence"]) with { AsOf = new DateTimeOffset(2026, 11, 21, 0, 0, 0, TimeSpan.Zero) });
        return string.Join(' ', run.ActiveFailures.Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
    }
}
