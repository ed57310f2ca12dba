using System.Diagnostics.CodeAnalysis;
using Auditor.Sources.Evidence;

namespace Auditor.Sources.Endpoint.Http;

/// <summary>Reads a Set-Cookie header (RFC 6265, section 5.2) and leaves its value out.</summary>
internal static class Cookies
{
    private const int LongestName = 200;

    public static EvidenceRecord Of(string header)
    {
        var parts = header.Split(';', StringSplitOptions.TrimEntries);
        var name = parts[0].Split('=')[0].Trim();
        var record = new EvidenceRecord("cookie").With("name", name.Length > LongestName ? name[..LongestName] : name);
        foreach (var part in parts.Skip(1))
        {
            var (key, value) = part.Split('=', 2, StringSplitOptions.TrimEntries) is [var left, var right] ? (left, right) : (part, "");
            Add(record, key.ToUpperInvariant(), value);
        }

        return record;
    }

    [SuppressMessage("Globalization", "CA1308:Normalize strings to uppercase", Justification = "The words of SameSite are written in lower case in the tree.")]
    private static void Add(EvidenceRecord record, string key, string value)
    {
        if (key == "SECURE") record.Flag("secure");
        else if (key == "HTTPONLY") record.Flag("http-only");
        else if (key == "SAMESITE") record.With("same-site", value.ToLowerInvariant());
        else if (key == "DOMAIN") record.With("domain", value);
    }
}
