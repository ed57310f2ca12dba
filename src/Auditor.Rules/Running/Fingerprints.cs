using System.Security.Cryptography;
using System.Text;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>The identity of findings over time: independent of line numbers.</summary>
internal static class Fingerprints
{
    public static string Semantic(string rule, string path, string subject, string text) => Hash(string.Join('\n', rule, path, subject, text));

    /// <summary>Numbers findings that would be equal, in the order they come in.</summary>
    public static IEnumerable<Finding> Distinct(IEnumerable<Finding> findings)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in findings)
        {
            var count = seen[finding.Fingerprint] = seen.GetValueOrDefault(finding.Fingerprint) + 1;
            yield return count == 1 ? finding : finding with { Fingerprint = Hash($"{finding.Fingerprint}\n{count}") };
        }
    }

    public static string Hash(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
