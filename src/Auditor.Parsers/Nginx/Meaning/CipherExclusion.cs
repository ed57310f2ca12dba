namespace Auditor.Parsers.Nginx.Meaning;

/// <summary>
/// Which words of a list of cipher suites are taken out again by others: <c>!RC4</c> keeps RC4 out for good, <c>-RC4</c> takes out what was
/// added before it (openssl-ciphers(1)).
/// </summary>
internal sealed class CipherExclusion
{
    /// <summary>Further ones are not looked at: each of them costs time for each word of the list.</summary>
    private const int MostExcluding = 100;

    private readonly List<CipherWord> words;
    private readonly List<CipherWord> excluding = [];

    /// <summary>The keywords of each of the excluding words.</summary>
    private readonly List<string[]> parts = [];

    public CipherExclusion(List<CipherWord> words)
    {
        this.words = words;
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (excluding.Count == MostExcluding) break;
            if (word.Operator != "-" && (word.Operator != "!" || !known.Add(word.Name))) continue;
            excluding.Add(word);
            parts.Add(word.IsKeyword ? word.Name.Split('+') : [word.Name]);
        }
    }

    /// <param name="index">The place of a word that adds.</param>
    public bool IsExcluded(int index)
    {
        for (var i = 0; i < excluding.Count; i++)
        {
            var takesOut = excluding[i].Operator == "!" || excluding[i].Start > words[index].Start;
            if (takesOut && Covers(excluding[i], parts[i], words[index])) return true;
        }

        return false;
    }

    /// <summary>Every keyword of the excluding word holds for all suites of the other one.</summary>
    private static bool Covers(CipherWord excluding, string[] keywords, CipherWord word) =>
        excluding.Name == word.Name || Array.TrueForAll(keywords, keyword => Holds(keyword, word));

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
