using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Auditor.Engine.Tests.Outside;

/// <summary>An authority of the tests: a root, an intermediate, and the certificates that they issue. Keys are made anew in every run.</summary>
internal sealed class TestCertificates
{
    private static readonly DateTimeOffset Start = new(2025, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2036, 10, 1, 0, 0, 0, TimeSpan.Zero);

    public TestCertificates()
    {
        var root = Request("CN=Test Root", RSA.Create(2048), isAuthority: true);
        Root = root.CreateSelfSigned(Start, End);
        var key = RSA.Create(2048);
        Intermediate = Request("CN=Test Intermediate", key, isAuthority: true).Create(Root, Start, End, [1]).CopyWithPrivateKey(key);
    }

    public X509Certificate2 Root { get; }

    public X509Certificate2 Intermediate { get; }

    public X509Certificate2 Leaf(Func<LeafOrder, LeafOrder>? change = null)
    {
        var order = change is null ? new LeafOrder() : change(new LeafOrder());
        var key = RSA.Create(order.Bits);
        var request = new CertificateRequest("CN=" + order.Names[0], key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var names = new SubjectAlternativeNameBuilder();
        foreach (var name in order.Names)
        {
            if (IPAddress.TryParse(name, out var address)) names.AddIpAddress(address);
            else names.AddDnsName(name);
        }

        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509AuthorityInformationAccessExtension([], ["http://authority.invalid/issuer.crt"]));
        if (order.IsSelfSigned) return Loadable(request.CreateSelfSigned(order.From, order.To));
        using var bare = request.Create(Intermediate, order.From, order.To, [2]);
        return Loadable(bare.CopyWithPrivateKey(key));
    }

    private static CertificateRequest Request(string subject, RSA key, bool isAuthority)
    {
        var request = new CertificateRequest(subject, key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(isAuthority, false, 0, true));
        return request;
    }

    /// <summary>With its key where servers of every system find it.</summary>
    private static X509Certificate2 Loadable(X509Certificate2 certificate) => X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pkcs12), null);
}
