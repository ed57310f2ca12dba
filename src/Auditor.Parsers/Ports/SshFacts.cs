using Auditor.Parsers.Evidence;

namespace Auditor.Parsers.Ports;

/// <summary>Adds what follows from the version line and the algorithms of an SSH server.</summary>
internal static class SshFacts
{
    public static void Add(EvidenceNode port)
    {
        foreach (var algorithm in port.Named("algorithm")) AddTo(algorithm);
        AddTerrapin(port);
        port.DeriveFlag("post-quantum", Names(port, "kex").Any(name => name.Contains("sntrup761", StringComparison.Ordinal)
            || name.Contains("mlkem", StringComparison.Ordinal)));
        if (SshDistribution.Of(port["version"]) is not var (distribution, release)) return;
        port.Derive("distribution", distribution, "version");
        if (release is not null) port.Derive("release", release, "version");
    }

    private static void AddTo(EvidenceNode algorithm)
    {
        if (SshWeakness.Of(algorithm["use"], algorithm["name"]) is not { } weakness) return;
        algorithm.Derive("weak", weakness.Reason, "name");
        algorithm.DeriveFlag("broken", weakness.IsBroken, "name");
    }

    /// <summary>CVE-2023-48795: chacha20-poly1305, and CBC with encrypt-then-MAC; both sides must have the strict key exchange.</summary>
    private static void AddTerrapin(EvidenceNode port)
    {
        var isStrict = Names(port, "kex").Contains("kex-strict-s-v00@openssh.com");
        port.DeriveFlag("strict-kex", isStrict);
        if (isStrict) return;
        var hasEtm = Names(port, "mac").Any(name => name.Contains("-etm@", StringComparison.Ordinal));
        var cut = Names(port, "cipher").Where(name => name == "chacha20-poly1305@openssh.com"
            || (hasEtm && name.EndsWith("-cbc", StringComparison.Ordinal))).ToList();
        if (cut.Count > 0) port.Derive("terrapin", string.Join(", ", cut));
    }

    private static IEnumerable<string> Names(EvidenceNode port, string use) =>
        port.Named("algorithm").Where(algorithm => algorithm["use"] == use).Select(algorithm => algorithm["name"]);
}
