using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Ssh;

namespace Auditor.Sources.Tests.Ssh;

/// <summary>From what the collector sends of certificates to the facts that are kept.</summary>
public class WebEvidenceTests
{
    [Fact]
    public void A_certificate_becomes_what_it_says()
    {
        var text = Facts(
            $"|C\tnginx\t644 0 0 1790000000\t/etc/nginx/shop.crt\n{Sent(Certificate())}"
            + "|K\tnginx\t640 0 33 1790000001\t/etc/nginx/shop.key\n|end\n");

        Assert.Matches(
            "^\\|certificate role=leaf subject=CN=shop\\.example issuer=CN=shop\\.example not-before=2026-10-20 not-after=2027-01-18 "
                + "key=ECDSA key-bits=256 signature=sha256ECDSA self-signed file=/etc/nginx/shop\\.crt by=nginx fingerprint=[0-9a-f]{64}\n"
                + "\\|  name value=shop\\.example\n\\|  name value=\\*\\.shop\\.example\n"
                + "\\|key-file file=/etc/nginx/shop\\.key by=nginx mode=640 uid=0 gid=33 changed=1790000001\n\\|end\n$",
            text);
    }

    [Fact]
    public void What_the_host_serves_is_kept_with_its_fingerprint()
    {
        var certificate = Certificate();
        var fingerprint = Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));
        var sent = $"|L\tshop.example\t/etc/nginx/shop.crt\n{Sent(certificate)}|L\told.example\t/etc/nginx/old.crt\n|end\n";

        Assert.Equal(
            "|served host=shop.example file=/etc/nginx/shop.crt subject=CN=shop.example not-before=2026-10-20 not-after=2027-01-18 "
                + $"fingerprint={fingerprint}\n|  name value=shop.example\n|  name value=*.shop.example\n"
                + "|served host=old.example file=/etc/nginx/old.crt fingerprint=?\"nothing answered with TLS on 127.0.0.1:443\"\n|end\n",
            Facts(sent, "live-certificates"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("|-----BEGIN CERTIFICATE-----\n|AAAA\n|-----END CERTIFICATE-----\n")]
    [InlineData("|-----BEGIN CERTIFICATE-----\n|no base64!\n")]
    public void A_file_without_a_certificate_says_so(string content) => Assert.StartsWith(
        "|certificate file=/etc/nginx/shop.crt by=nginx role=leaf not-after=?\"no certificate could be read in it\"\n",
        Facts($"|C\tnginx\t644 0 0 1790000000\t/etc/nginx/shop.crt\n{content}"),
        StringComparison.Ordinal);

    [Fact]
    public void Lines_of_other_sections_are_left_alone()
    {
        var section = new CollectedSection("passwd", "user", 0, "|C\tnginx\t644\t/x\n");
        Assert.Same(section, WebEvidence.Of(section));
    }

    [Fact]
    public void A_configuration_is_kept_apart_from_what_stands_before_it()
    {
        const string Head = "|nginx version: nginx/1.26.3\n";
        var section = new CollectedSection("nginx", "root", 0, $"{Head}|# configuration file /etc/nginx/nginx.conf:\n|events {{}}\n|\n|http {{}}\n");

        Assert.Equal(
            "auditor-evidence nginx 1\nnginx version: nginx/1.26.3\n# configuration file /etc/nginx/nginx.conf:\nevents {}\n\nhttp {}\n",
            NginxDump.Of(section)?.Text);
        Assert.Equal(Head, NginxDump.Head(section).Output);
        Assert.Null(NginxDump.WhyNot(section));
    }

    [Theory]
    [InlineData(1, 10, 10, null)]
    [InlineData(0, 300_000, 100, "256 KiB")]
    [InlineData(0, 10_000, 9_000, "8 KiB")]
    public void A_configuration_that_was_refused_or_cut_is_not_kept(int status, int length, int line, string? reason)
    {
        var lines = string.Concat(Enumerable.Repeat($"|{new string('#', line)}\n", length / line));
        var section = new CollectedSection("nginx", "root", status, $"|# configuration file /etc/nginx/nginx.conf:\n{lines}");

        Assert.Null(NginxDump.Of(section));
        if (reason is not null) Assert.Contains(reason, NginxDump.WhyNot(section), StringComparison.Ordinal);
    }

    private static string Facts(string output, string section = "web-files") =>
        WebEvidence.Of(new CollectedSection(section, "root", 0, output)).Output;

    private static string Sent(X509Certificate2 certificate) =>
        string.Concat(certificate.ExportCertificatePem().Split('\n').Select(line => $"|{line}\n"));

    private static X509Certificate2 Certificate()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=shop.example", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("shop.example");
        names.AddDnsName("*.shop.example");
        request.CertificateExtensions.Add(names.Build());
        return request.CreateSelfSigned(Day(2026, 10, 20), Day(2027, 1, 18));
    }

    private static DateTimeOffset Day(int year, int month, int day) => new(year, month, day, 0, 0, 0, TimeSpan.Zero);
}
