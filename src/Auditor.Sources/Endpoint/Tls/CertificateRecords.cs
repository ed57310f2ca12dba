using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>Writes down what the certificates of a server say.</summary>
internal static class CertificateRecords
{
    private const int MostNames = 200;

    public static IEnumerable<EvidenceRecord> Of(IReadOnlyList<X509Certificate2> certificates) => certificates.Select((certificate, index) => Of(certificate, index == 0));

    public static bool IsSelfIssued(X509Certificate2 certificate) => certificate.SubjectName.RawData.AsSpan().SequenceEqual(certificate.IssuerName.RawData);

    private static EvidenceRecord Of(X509Certificate2 certificate, bool isLeaf)
    {
        var record = new EvidenceRecord("certificate").With("role", isLeaf ? "leaf" : IsSelfIssued(certificate) ? "root" : "intermediate")
            .With("subject", certificate.Subject).With("issuer", certificate.Issuer)
            .With("not-before", Date(certificate.NotBefore)).With("not-after", Date(certificate.NotAfter));
        AddKey(record, certificate);
        record.With("signature", certificate.SignatureAlgorithm.FriendlyName ?? certificate.SignatureAlgorithm.Value).Flag("self-signed", IsSelfIssued(certificate));
        return isLeaf ? record.Add(Names(certificate).Take(MostNames).Select(name => new EvidenceRecord("name").With("value", name))) : record;
    }

    private static string Date(DateTime time) => time.ToUniversalTime().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static void AddKey(EvidenceRecord record, X509Certificate2 certificate)
    {
        try
        {
            using var rsa = certificate.GetRSAPublicKey();
            using var ecdsa = certificate.GetECDsaPublicKey();
            using var dsa = certificate.GetDSAPublicKey();
            var (name, bits) = rsa is not null ? ("RSA", rsa.KeySize) : ecdsa is not null ? ("ECDSA", ecdsa.KeySize) : dsa is not null ? ("DSA", dsa.KeySize) : ("", 0);
            if (bits > 0) record.With("key", name).With("key-bits", bits);
            else record.With("key", certificate.PublicKey.Oid.FriendlyName ?? certificate.PublicKey.Oid.Value).Unknown("key-bits", "the kind of key is not known here");
        }
        catch (CryptographicException)
        {
            record.Unknown("key-bits", "the key could not be read");
        }
    }

    private static IEnumerable<string> Names(X509Certificate2 certificate)
    {
        try
        {
            if (certificate.Extensions.OfType<X509SubjectAlternativeNameExtension>().FirstOrDefault() is not { } names) return [];
            return [.. names.EnumerateDnsNames(), .. names.EnumerateIPAddresses().Select(address => address.ToString())];
        }
        catch (Exception exception) when (exception is CryptographicException or AsnContentException)
        {
            return [];
        }
    }
}
