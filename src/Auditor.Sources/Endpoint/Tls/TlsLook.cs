using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>All that is asked of a TLS server: each version and each class of ciphers by itself, then a usual handshake.</summary>
internal sealed class TlsLook(Site site, Network network, EndpointOptions options, TimeProvider clock)
{
    public static readonly string[] CipherClasses = ["null", "anonymous", "export", "des", "rc4", "3des", "static-rsa", "cbc", "aead", "forward-secret"];

    private readonly HelloProbe probe = new(site, network, options);

    /// <summary>The issuer of the certificate; null when there is none.</summary>
    public string? Issuer { get; private set; }

    /// <summary>Why the host answers no TLS; null when it does, empty when it does not answer at all.</summary>
    public string? NoTls { get; private set; }

    public async Task<List<EvidenceRecord>> Look(CancellationToken cancel)
    {
        var versions = await AskAll(TlsVersions.All, version => probe.Ask(version, CipherSuites.For(version), cancel)).ConfigureAwait(false);
        if (!Array.Exists(versions, answer => answer.Kind == HelloAnswerKind.Accepted))
        {
            NoTls = Array.Find(versions, answer => answer.Because.Length > 0)?.Because ?? "it ends the connection at every hello";
            return [];
        }

        var classes = await AskAll(CipherClasses, name => probe.Ask(TlsVersion.Tls12, CipherSuites.Of(name), cancel)).ConfigureAwait(false);
        ushort[] finite = [.. CipherSuites.All.Where(suite => suite.IsFiniteFieldExchange && suite.IsOf("forward-secret")).Select(suite => suite.Code)];
        var prime = await probe.Ask(TlsVersion.Tls12, finite, cancel).ConfigureAwait(false);
        var handshake = new HandshakeLook(site, network, options, clock);
        var usual = await handshake.Look(cancel).ConfigureAwait(false);
        List<EvidenceRecord> records = [.. TlsVersions.All.Select((version, i) => Version(version, versions[i])), .. CipherClasses.Select((name, i) => Class(name, classes[i]))];
        if (prime is { Kind: HelloAnswerKind.Accepted, PrimeBits: > 0 }) records.Add(new EvidenceRecord("key-exchange").With("kind", "dhe").With("bits", prime.PrimeBits));
        records.Add(usual);
        AddCertificates(records, Certificates(versions, handshake));
        return records;
    }

    /// <summary>When the time for the endpoint is over, what is left is answered with that.</summary>
    private async Task<HelloAnswer[]> AskAll<T>(T[] questions, Func<T, Task<HelloAnswer>> ask)
    {
        var answers = new HelloAnswer[questions.Length];
        await Parallel.ForAsync(
            0,
            questions.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Connections },
            async (index, _) => answers[index] = await ask(questions[index]).ConfigureAwait(false)).ConfigureAwait(false);
        return answers;
    }

    private static EvidenceRecord Version(TlsVersion version, HelloAnswer answer)
    {
        var record = new EvidenceRecord("version").With("name", TlsVersions.NameOf(version));
        var isTaken = answer.Kind == HelloAnswerKind.Accepted && answer.Version == version;
        record = IsOpen(answer) ? record.Unknown("offered", Because(answer)) : record.Flag("offered", isTaken);
        return isTaken && version != TlsVersion.Ssl2 ? record.With("cipher", CipherSuites.NameOf(answer.Cipher)) : record;
    }

    /// <summary>A server that answers with a suite that was not offered has not taken the class.</summary>
    private static EvidenceRecord Class(string name, HelloAnswer answer)
    {
        var record = new EvidenceRecord("cipher-class").With("name", name);
        if (IsOpen(answer)) return record.Unknown("offered", Because(answer));
        if (answer.Kind != HelloAnswerKind.Accepted || !CipherSuites.Of(name).Contains(answer.Cipher)) return record;
        return record.Flag("offered").With("cipher", CipherSuites.NameOf(answer.Cipher)).With("version", TlsVersions.NameOf(answer.Version));
    }

    /// <summary>Something that is no TLS is no yes: the server has answered another hello with TLS.</summary>
    private static bool IsOpen(HelloAnswer answer) => answer.Kind == HelloAnswerKind.Unknown;

    private static string Because(HelloAnswer answer) => answer.Because.Length == 0 ? "no answer" : answer.Because;

    /// <summary>As they came in the clear, in their order; else as the usual handshake got them.</summary>
    private static List<X509Certificate2> Certificates(HelloAnswer[] versions, HandshakeLook handshake)
    {
        var clear = Array.FindLast(versions, answer => !answer.Certificates.IsEmpty);
        if (clear is null) return [.. handshake.Certificates];
        var read = new List<X509Certificate2>();
        foreach (var bytes in clear.Certificates)
        {
            try
            {
                read.Add(X509CertificateLoader.LoadCertificate(bytes));
            }
            catch (CryptographicException)
            {
                return [.. handshake.Certificates];
            }
        }

        return read;
    }

    private EvidenceRecord Chain(List<X509Certificate2> certificates)
    {
        try
        {
            return ChainLook.Of(certificates, options);
        }
        catch (CryptographicException)
        {
            return new EvidenceRecord("chain").Unknown("trusted", "it could not be built").Unknown("untrusted", "it could not be built");
        }
    }

    private void AddCertificates(List<EvidenceRecord> records, List<X509Certificate2> certificates)
    {
        if (certificates.Count == 0)
        {
            records.Add(EvidenceRecord.Gap("its certificates could not be read"));
            return;
        }

        Issuer = certificates[0].Issuer;
        records.Add(Chain(certificates));
        records.AddRange(CertificateRecords.Of(certificates));
        certificates.ForEach(certificate => certificate.Dispose());
    }
}
