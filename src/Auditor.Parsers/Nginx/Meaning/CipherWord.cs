namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>A word of a list of cipher suites (openssl-ciphers(1)).</summary>
/// <param name="Operator"><c>!</c>, <c>-</c>, <c>+</c> or empty.</param>
/// <param name="Start">Offset of the name in the list.</param>
internal sealed record CipherWord(string Name, string Operator, int Start)
{
    private static readonly string[] OtherModes = ["GCM", "CCM", "CCM8", "POLY1305", "NULL", "RC4"];

    /// <summary>A name of a suite of OpenSSL.</summary>
    public bool IsSuite { get; init; }

    /// <summary>A keyword, or several with + between.</summary>
    public bool IsKeyword { get; init; }

    /// <summary><c>@STRENGTH</c>, <c>@SECLEVEL=n</c>: adds nothing.</summary>
    public bool IsDirective => Name.StartsWith('@');

    public bool IsKnown => IsSuite || IsKeyword;

    public bool IsTls13 => Name.StartsWith("TLS_", StringComparison.Ordinal);

    public bool HasForwardSecrecy =>
        IsTls13 || Name.StartsWith("ECDHE", StringComparison.Ordinal) || Name.StartsWith("DHE", StringComparison.Ordinal) || Name.StartsWith("EDH", StringComparison.Ordinal) || Name.StartsWith("EECDH", StringComparison.Ordinal)
        || Name.StartsWith("kEECDH", StringComparison.Ordinal) || Name.StartsWith("kEDH", StringComparison.Ordinal) || Name.StartsWith("kECDHE", StringComparison.Ordinal) || Name.StartsWith("kDHE", StringComparison.Ordinal);

    public bool NeedsDhParameters => IsSuite && (Name.StartsWith("DHE-", StringComparison.Ordinal) || Name.StartsWith("EDH-", StringComparison.Ordinal));

    /// <summary>
    /// The key is sent encrypted with that of the certificate: whoever gets hold of it reads what was recorded before. Of keywords only
    /// <c>kRSA</c> and <c>RSA</c> are judged.
    /// </summary>
    public bool HasPlainRsaExchange => IsKeyword
        ? HasPart("kRSA") || HasPart("RSA")
        : IsSuite && !HasForwardSecrecy && !IsAnonymous && !HasPart("NULL") && !HasPart("PSK") && !HasPart("SRP");

    public bool IsAnonymous =>
        Name is "aNULL" or "ADH" or "AECDH" || Name.StartsWith("ADH-", StringComparison.Ordinal) || Name.StartsWith("AECDH-", StringComparison.Ordinal);

    public bool IsCbc => IsSuite && !IsTls13 && !Array.Exists(OtherModes, HasPart);

    /// <summary>Why it should not be offered; empty when it may. Keywords that stand for many suites are not judged.</summary>
    public string Weakness
    {
        get
        {
            if (HasPart("NULL") || Name == "eNULL") return "NULL: no encryption";
            if (IsAnonymous) return "anonymous: no authentication";
            if (Name.StartsWith("EXP", StringComparison.Ordinal)) return "export grade";
            if (HasPart("RC4")) return "RC4";
            if (HasPart("3DES") || HasPart("DES-CBC3")) return "3DES";
            if (Name == "DES" || HasPart("DES-CBC")) return "DES";
            if (HasPart("MD5")) return "MD5";
            if (HasPart("RC2")) return "RC2";
            if (HasPart("IDEA")) return "IDEA";
            if (Name == "LOW" || HasPart("SEED")) return Name == "LOW" ? "LOW: weak suites" : "SEED";
            return Name is "MEDIUM" ? "MEDIUM: weak suites" : "";
        }
    }

    /// <summary>Whether one of the parts between <c>-</c>, <c>+</c> and <c>_</c> is this.</summary>
    public bool HasPart(string part)
    {
        foreach (var range in Name.AsSpan().SplitAny('-', '+', '_'))
        {
            if (Name.AsSpan()[range].SequenceEqual(part)) return true;
        }

        return part.Contains('-', StringComparison.Ordinal) && Name.Contains(part, StringComparison.Ordinal);
    }
}
