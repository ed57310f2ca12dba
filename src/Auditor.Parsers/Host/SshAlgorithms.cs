namespace Auditor.Parsers.Host;

/// <summary>
/// What is weak among the algorithms of SSH, and why (RFC 8758, RFC 9142 table 11, OpenSSH release notes 7.6 to 10.0).
/// </summary>
internal static class SshAlgorithms
{
    /// <param name="kind">kex, host-key, cipher or mac.</param>
    /// <returns>Why it is weak; null when nothing is known against it.</returns>
    public static string? WeaknessOf(string kind, string name) => kind switch
    {
        "kex" => KeyExchange(name),
        "host-key" => HostKey(name),
        "cipher" => Cipher(name),
        _ => Mac(name),
    };

    private static string? KeyExchange(string name)
    {
        if (name.Contains("group1-", StringComparison.Ordinal)) return "a prime of 1024 bits";
        if (name.EndsWith("-sha1", StringComparison.Ordinal)) return "SHA-1";
        return name.StartsWith("rsa1024", StringComparison.Ordinal) ? "RSA of 1024 bits" : null;
    }

    private static string? HostKey(string name)
    {
        if (name is "ssh-rsa" or "ssh-rsa-cert-v01@openssh.com") return "signs with SHA-1";
        return name.StartsWith("ssh-dss", StringComparison.Ordinal) ? "DSA" : null;
    }

    private static string? Cipher(string name)
    {
        if (name.StartsWith("arcfour", StringComparison.Ordinal)) return "RC4";
        if (name.StartsWith("3des", StringComparison.Ordinal) || name.StartsWith("blowfish", StringComparison.Ordinal) || name.StartsWith("cast128", StringComparison.Ordinal))
            return "blocks of 64 bits";
        if (name == "none") return "no encryption";
        return name.EndsWith("-cbc", StringComparison.Ordinal) || name.StartsWith("rijndael-cbc", StringComparison.Ordinal) ? "CBC" : null;
    }

    private static string? Mac(string name)
    {
        if (name.Contains("md5", StringComparison.Ordinal)) return "MD5";
        if (name.Contains("umac-64", StringComparison.Ordinal)) return "a tag of 64 bits";
        if (name.Contains("-96", StringComparison.Ordinal)) return "a tag of 96 bits";
        if (name.Contains("hmac-sha1", StringComparison.Ordinal)) return "SHA-1";
        return name == "none" ? "no integrity" : null;
    }
}
