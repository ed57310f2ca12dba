using System.Security.Cryptography;
using System.Text;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>The identity of findings over time: independent of line numbers.</summary>
internal static class Fingerprints
{
    public static string Semantic(string rule, string path, string subject, string text) => Hash(string.Join('\n', rule, path, subject, text));

    /// <summary>Numbers findings that would be equal, in the order they come in.</summary>
    /// <returns>The same array.</returns>
    public static Finding[] Distinct(Finding[] findings)
    {
        var seen = new Dictionary<string, int>(findings.Length, StringComparer.Ordinal);
        for (var i = 0; i < findings.Length; i++)
        {
            var print = findings[i].Fingerprint;
            if (seen.TryAdd(print, 1)) continue;
            var count = ++seen[print];
            findings[i] = findings[i] with { Fingerprint = Hash($"{print}\n{count}") };
        }

        return findings;
    }

    public static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
