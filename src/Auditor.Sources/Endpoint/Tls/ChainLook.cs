using System.Security.Cryptography.X509Certificates;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Tls;

/// <summary>
/// Whether the certificates lead to a trusted root, from what the server sent alone: nothing is fetched, so that a missing intermediate is seen.
/// Times are left out, they are judged for the day of the audit.
/// </summary>
internal static class ChainLook
{
    /// <summary>caIssuers of the authority information access (RFC 5280, section 4.2.2.1): where a browser would fetch the issuer from.</summary>
    private const string AuthorityInformationAccess = "1.3.6.1.5.5.7.1.1";

    public static EvidenceRecord Of(IReadOnlyList<X509Certificate2> certificates, EndpointOptions options)
    {
        var record = new EvidenceRecord("chain");
        if (!HasRoots(options)) return record.Unknown("trusted", "this machine has no trusted roots").Unknown("untrusted", "this machine has no trusted roots").Flag("out-of-order", IsOutOfOrder(certificates));
        using var chain = new X509Chain { ChainPolicy = Policy(certificates, options) };
        var isTrusted = chain.Build(certificates[0]);
        var flags = chain.ChainStatus.Aggregate(X509ChainStatusFlags.NoError, (all, one) => all | one.Status);
        var last = chain.ChainElements.Count > 0 ? chain.ChainElements[^1].Certificate : certificates[0];
        var isIncomplete = flags.HasFlag(X509ChainStatusFlags.PartialChain) && last.Extensions[AuthorityInformationAccess] is not null;
        return record.Flag("trusted", isTrusted).With("untrusted", isTrusted || isIncomplete ? null : Reason(flags, last)).Flag("incomplete", isIncomplete)
            .Flag("out-of-order", IsOutOfOrder(certificates));
    }

    /// <summary>
    /// The first certificate is of an authority that tells where its own is to be had, and that one is not among the others.
    /// </summary>
    public static bool LacksIssuer(IReadOnlyList<X509Certificate2> certificates) =>
        !CertificateRecords.IsSelfIssued(certificates[0]) && IssuerOf(certificates, 0) is null
        && certificates[0].Extensions[AuthorityInformationAccess] is not null;

    private static X509ChainPolicy Policy(IReadOnlyList<X509Certificate2> certificates, EndpointOptions options)
    {
        var policy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
            VerificationFlags = X509VerificationFlags.IgnoreNotTimeValid,
            TrustMode = options.Roots.IsEmpty ? X509ChainTrustMode.System : X509ChainTrustMode.CustomRootTrust,
        };
        foreach (var certificate in certificates.Skip(1)) policy.ExtraStore.Add(certificate);
        foreach (var root in options.Roots) policy.CustomTrustStore.Add(root);
        return policy;
    }

    private static bool HasRoots(EndpointOptions options)
    {
        if (!options.Roots.IsEmpty) return true;
        using var store = new X509Store(StoreName.Root, StoreLocation.LocalMachine);
        store.Open(OpenFlags.ReadOnly);
        return store.Certificates.Count > 0;
    }

    private static string Reason(X509ChainStatusFlags flags, X509Certificate2 last)
    {
        if (CertificateRecords.IsSelfIssued(last) && flags.HasFlag(X509ChainStatusFlags.UntrustedRoot)) return $"its root {last.Subject} is not trusted here";
        if (flags.HasFlag(X509ChainStatusFlags.PartialChain)) return $"the issuer {last.Issuer} is neither sent nor trusted here";
        return flags.HasFlag(X509ChainStatusFlags.NotSignatureValid) ? "a signature is wrong" : $"the chain is not valid ({flags})";
    }

    /// <summary>RFC 5246, section 7.4.2: each certificate certifies the one before it. One that has nothing to do with the chain is left out.</summary>
    private static bool IsOutOfOrder(IReadOnlyList<X509Certificate2> certificates)
    {
        var place = 0;
        for (var step = 0; step < certificates.Count; step++)
        {
            if (CertificateRecords.IsSelfIssued(certificates[place]) || IssuerOf(certificates, place) is not { } issuer) return false;
            if (issuer < place || (issuer > place + 1 && Enumerable.Range(place + 1, issuer - place - 1).Any(between => IsNeeded(certificates, between)))) return true;
            place = issuer;
        }

        return false;
    }

    private static bool IsNeeded(IReadOnlyList<X509Certificate2> certificates, int index) =>
        certificates.Any(other => !ReferenceEquals(other, certificates[index]) && other.IssuerName.RawData.AsSpan().SequenceEqual(certificates[index].SubjectName.RawData));

    private static int? IssuerOf(IReadOnlyList<X509Certificate2> certificates, int of)
    {
        for (var i = 0; i < certificates.Count; i++)
        {
            if (i != of && certificates[i].SubjectName.RawData.AsSpan().SequenceEqual(certificates[of].IssuerName.RawData)) return i;
        }

        return null;
    }
}
