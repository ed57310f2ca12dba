using Auditor.Parsers.Nginx.Table;

namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>Takes lists of cipher suites apart: words with colons, commas, semicolons or blanks between.</summary>
internal static class CipherList
{
    private const int MostWords = 500;

    /// <summary>Keywords of openssl-ciphers(1), OpenSSL 3.0, and those of older versions that are still accepted.</summary>
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "DEFAULT", "COMPLEMENTOFDEFAULT", "ALL", "COMPLEMENTOFALL", "HIGH", "MEDIUM", "LOW", "eNULL", "NULL", "aNULL", "kRSA", "aRSA", "RSA", "kDHr", "kDHd", "kDH", "kDHE", "kEDH", "DH", "DHE", "EDH", "ADH", "kEECDH", "kECDHE",
        "ECDH", "ECDHE", "EECDH", "AECDH", "aDSS", "DSS", "aDH", "aECDSA", "ECDSA", "SSLv3", "TLSv1", "TLSv1.0", "TLSv1.2", "AES128", "AES256", "AES", "AESGCM", "AESCCM", "AESCCM8", "ARIA128", "ARIA256", "ARIA", "ARIAGCM", "CAMELLIA128", "CAMELLIA256",
        "CAMELLIA", "CHACHA20", "3DES", "DES", "RC4", "RC2", "IDEA", "SEED", "MD5", "SHA1", "SHA", "SHA256", "SHA384", "aGOST", "aGOST01", "kGOST", "GOST94", "GOST89MAC", "PSK", "kPSK", "kECDHEPSK", "kDHEPSK", "kRSAPSK", "aPSK", "SRP", "kSRP", "aSRP", "EXP", "EXPORT",
        "EXPORT40", "EXPORT56", "SUITEB128", "SUITEB128ONLY", "SUITEB192", "FIPS", "CBC", "aGOST12", "GOST12", "kECDHr", "kECDHe", "kECDH", "aECDH", "kFZA", "aFZA", "eFZA", "FZA",
    };

    private static readonly Lazy<HashSet<string>> Suites = new(() => new HashSet<string>(ResourceLines.Of("ciphers"), StringComparer.Ordinal));

    public static List<CipherWord> Of(string list)
    {
        var words = new List<CipherWord>();
        foreach (var range in list.AsSpan().SplitAny(':', ',', ';', ' '))
        {
            var (start, end) = (range.Start.Value, range.End.Value);
            if (start == end || words.Count >= MostWords) continue;
            var mark = list[start] is '!' or '-' or '+' ? list[start].ToString() : "";
            var name = list[(start + mark.Length)..end];
            words.Add(new CipherWord(name, mark, start + mark.Length) { IsSuite = Suites.Value.Contains(name), IsKeyword = IsKeyword(name) });
        }

        return words;
    }

    private static bool IsKeyword(string name)
    {
        if (name == "@STRENGTH" || name.StartsWith("@SECLEVEL=", StringComparison.Ordinal)) return true;
        foreach (var range in name.AsSpan().Split('+'))
        {
            var part = name[range];
            if (!Keywords.Contains(part) && !(name.Contains('+', StringComparison.Ordinal) && Suites.Value.Contains(part))) return false;
        }

        return name.Length > 0;
    }
}
