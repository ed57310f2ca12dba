using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Endpoint.Tls;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Ssh;

/// <summary>
/// Writes down what the certificates of a host say, in place of the certificates: the collector sends their public part as it stands in the
/// files, so that they are read the same way whatever tools the host has.
/// </summary>
internal static class WebEvidence
{
    private const string Files = "web-files";
    private const string Live = "live-certificates";

    public static CollectedSection Of(CollectedSection section) =>
        section.Id is Files or Live ? section with { Output = Written(Records(section.Output)) } : section;

    private static string Written(IEnumerable<EvidenceRecord> records)
    {
        var text = EvidenceWriter.Write(Files, records);
        var lines = text[(text.IndexOf('\n', StringComparison.Ordinal) + 1)..].Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return string.Concat(lines.Select(line => $"|{line}\n"));
    }

    /// <summary>One record a line, but for certificates, which follow the line of their file.</summary>
    private static List<EvidenceRecord> Records(string output)
    {
        var records = new List<EvidenceRecord>();
        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        for (var at = 0; at < lines.Length;)
        {
            var words = lines[at++].TrimStart('|').Split('\t');
            var certificates = Certificates(lines, ref at);
            records.AddRange(Of(words, certificates));
            certificates.ForEach(certificate => certificate.Dispose());
        }

        return records;
    }

    private static List<EvidenceRecord> Of(string[] words, List<X509Certificate2> certificates) => words switch
    {
        ["F", _, var facts, var path] => [Stated(new EvidenceRecord("config").With("file", path), facts)],
        ["K", var by, var facts, var path] => [Stated(new EvidenceRecord("key-file").With("file", path).With("by", by), facts)],
        ["M", "C", var by, var path] => [new EvidenceRecord("missing").With("what", "certificate").With("file", path).With("by", by)],
        ["M", "K", var by, var path] => [new EvidenceRecord("missing").With("what", "key").With("file", path).With("by", by)],
        ["C", var by, _, var path] => InFile(path, by, certificates),
        ["L", var name, var path] => [Served(name, path, certificates)],
        ["more"] => [new EvidenceRecord("more")],
        ["end"] => [new EvidenceRecord("end")],
        _ => [],
    };

    /// <param name="facts">Mode in octal, owner, group and time of change, as stat(1) gives them.</param>
    private static EvidenceRecord Stated(EvidenceRecord record, string facts) =>
        facts.Split(' ') is [var mode, var uid, var gid, var changed]
            ? record.With("mode", mode).With("uid", uid).With("gid", gid).With("changed", changed)
            : record.Unknown("mode", "stat said something else");

    private static List<EvidenceRecord> InFile(string path, string by, List<X509Certificate2> certificates)
    {
        const string Unread = "no certificate could be read in it";
        EvidenceRecord Named(EvidenceRecord record) => record.With("file", path).With("by", by);
        if (certificates.Count == 0) return [Named(new EvidenceRecord("certificate")).With("role", "leaf").Unknown("not-after", Unread)];
        var records = CertificateRecords.Of(certificates).Select(Named).ToList();
        records[0].With("fingerprint", Fingerprint(certificates[0])).Flag("lacks-issuer", ChainLook.LacksIssuer(certificates));
        return records;
    }

    private static EvidenceRecord Served(string name, string path, List<X509Certificate2> certificates)
    {
        var record = new EvidenceRecord("served").With("host", name).With("file", path);
        if (certificates.Count == 0) return record.Unknown("fingerprint", "nothing answered with TLS on 127.0.0.1:443");
        var own = CertificateRecords.Of(certificates).First();
        foreach (var value in own.Values.Where(value => value.Key is "subject" or "not-before" or "not-after")) record.Take(value);
        return record.With("fingerprint", Fingerprint(certificates[0])).Add(own.Children);
    }

    private static string Fingerprint(X509Certificate2 certificate) => Convert.ToHexStringLower(SHA256.HashData(certificate.RawData));

    private static List<X509Certificate2> Certificates(string[] lines, ref int at)
    {
        var certificates = new List<X509Certificate2>();
        while (at < lines.Length && lines[at].StartsWith("|-----BEGIN ", StringComparison.Ordinal))
        {
            var start = ++at;
            while (at < lines.Length && !lines[at].StartsWith("|-----END ", StringComparison.Ordinal)) at++;
            var base64 = string.Concat(lines[start..at].Select(line => line.Trim('|', '\r')));
            if (Certificate(base64) is { } certificate) certificates.Add(certificate);
            at = Math.Min(at + 1, lines.Length);
        }

        return certificates;
    }

    private static X509Certificate2? Certificate(string base64)
    {
        try
        {
            return X509CertificateLoader.LoadCertificate(Convert.FromBase64String(base64));
        }
        catch (Exception exception) when (exception is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
