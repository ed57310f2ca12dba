namespace Auditor.Parsers.Ports;

/// <summary>
/// Why an algorithm of SSH should not be offered any more: RFC 9142 (key exchange), RFC 8758 (RC4), RFC 8332 section 5 (SHA-1 signatures),
/// CVE-2008-5161 (CBC),
/// RFC 6151 (MD5). What OpenSSH still offers by default and nobody has attacked (hmac-sha1, umac-64) is not among them.
/// </summary>
/// <param name="IsBroken">It can be attacked with today's means.</param>
internal sealed record SshWeakness(string Reason, bool IsBroken)
{
    public static SshWeakness? Of(string use, string name) => use switch
    {
        "kex" => KeyExchange(name),
        "cipher" => Cipher(name),
        "mac" => Mac(name),
        "host-key" => HostKey(name),
        _ => null,
    };

    private static SshWeakness? KeyExchange(string name) => name switch
    {
        "diffie-hellman-group1-sha1" => new("1024-bit group and SHA-1", true),
        "rsa1024-sha1" => new("1024-bit RSA and SHA-1", true),
        "diffie-hellman-group-exchange-sha1" => new("SHA-1, and groups of 1024 bits where the client asks for them", true),
        "diffie-hellman-group14-sha1" => new("SHA-1", false),
        _ when name.StartsWith("gss-group1-sha1-", StringComparison.Ordinal) => new("1024-bit group and SHA-1", true),
        _ when name.StartsWith("gss-gex-sha1-", StringComparison.Ordinal) =>
            new("SHA-1, and groups of 1024 bits where the client asks for them", true),
        _ when name.StartsWith("gss-group14-sha1-", StringComparison.Ordinal) => new("SHA-1", false),
        _ => null,
    };

    private static SshWeakness? Cipher(string name) => name switch
    {
        "none" => new("no encryption", true),
        "arcfour" or "arcfour128" or "arcfour256" => new("RC4", true),
        "3des-cbc" or "3des-ctr" or "blowfish-cbc" or "cast128-cbc" or "idea-cbc" or "des-cbc" or "des-cbc@ssh.com" =>
            new("64-bit blocks", true),
        _ when name.EndsWith("-cbc", StringComparison.Ordinal) || name == "rijndael-cbc@lysator.liu.se" => new("CBC mode", false),
        _ => null,
    };

    private static SshWeakness? Mac(string name) => name switch
    {
        "none" => new("no integrity", true),
        _ when name.StartsWith("hmac-md5", StringComparison.Ordinal) => new("MD5", false),
        _ when name.StartsWith("hmac-sha1-96", StringComparison.Ordinal) => new("SHA-1 cut to 96 bits", false),
        _ when name.StartsWith("hmac-ripemd160", StringComparison.Ordinal) => new("RIPEMD-160, which OpenSSH gave up in 2017", false),
        _ => null,
    };

    private static SshWeakness? HostKey(string name) => name switch
    {
        "ssh-dss" or "ssh-dss-cert-v01@openssh.com" => new("DSA with 1024 bits", true),
        "ssh-rsa" or "ssh-rsa-cert-v01@openssh.com" => new("SHA-1 signatures", false),
        _ => null,
    };
}
