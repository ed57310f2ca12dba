namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Which words of a list of cipher suites are taken out again by others: <c>!RC4</c> keeps RC4 out for good, <c>-RC4</c> takes out what was
/// added before it (openssl-ciphers(1)).
/// </summary>
internal static class CipherExclusion
{
    /// <param name="index">The place of a word that adds.</param>
    public static bool IsExcluded(List<CipherWord> words, int index)
    {
        for (var i = 0; i < words.Count; i++)
        {
            var takesOut = words[i].Operator == "!" || (words[i].Operator == "-" && i > index);
            if (takesOut && Covers(words[i].Name, words[index])) return true;
        }

        return false;
    }

    /// <summary>Every part of the excluding word holds for all suites of the other one.</summary>
    private static bool Covers(string excluding, CipherWord word)
    {
        if (excluding == word.Name) return true;
        foreach (var range in excluding.AsSpan().Split('+'))
        {
            if (!Holds(excluding[range], word)) return false;
        }

        return true;
    }

    private static bool Holds(string keyword, CipherWord word) =>
        keyword == "ALL" || (word.IsKeyword && word.HasPart(keyword)) || (!word.IsKeyword && HoldsForSuite(keyword, word));

    private static bool HoldsForSuite(string keyword, CipherWord suite) => keyword switch
    {
        "aNULL" => suite.IsAnonymous,
        "ADH" or "AECDH" => suite.Name.StartsWith(keyword + "-", StringComparison.Ordinal),
        "eNULL" or "NULL" => suite.HasPart("NULL"),
        "EXP" or "EXPORT" or "EXPORT40" or "EXPORT56" => suite.Name.StartsWith("EXP", StringComparison.Ordinal),
        "LOW" => suite.Name.StartsWith("EXP", StringComparison.Ordinal) || suite.HasPart("DES"),
        "MEDIUM" => suite.HasPart("RC4") || suite.HasPart("SEED") || suite.HasPart("IDEA") || suite.HasPart("RC2"),
        "3DES" => suite.HasPart("CBC3"),
        "DES" => suite.HasPart("DES") && !suite.HasPart("CBC3"),
        "kRSA" or "RSA" => suite.HasPlainRsaExchange,
        "DHE" or "kDHE" or "EDH" or "kEDH" => suite.NeedsDhParameters || suite.Name.StartsWith("EDH-", StringComparison.Ordinal),
        "ECDHE" or "kECDHE" or "EECDH" or "kEECDH" => suite.Name.StartsWith("ECDHE-", StringComparison.Ordinal),
        "aECDSA" => suite.HasPart("ECDSA"),
        "aDSS" => suite.HasPart("DSS"),
        "CBC" => suite.IsCbc,
        "AES" => suite.HasPart("AES128") || suite.HasPart("AES256"),
        "CAMELLIA" => suite.HasPart("CAMELLIA128") || suite.HasPart("CAMELLIA256"),
        "SHA" or "SHA1" => suite.Name.EndsWith("-SHA", StringComparison.Ordinal),
        "SHA256" or "SHA384" => suite.IsCbc && suite.HasPart(keyword),
        _ => suite.HasPart(keyword),
    };
}
