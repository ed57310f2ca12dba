using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>The identity of findings over time: independent of line numbers.</summary>
internal static class Fingerprints
{
    public static string Semantic(string rule, string path, string subject, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(rule.Length + path.Length + subject.Length + text.Length + 3));
        var length = Put(rule, bytes, 0);
        length = PutNext(path, bytes, length);
        length = PutNext(subject, bytes, length);
        length = PutNext(text, bytes, length);
        var hash = Hash(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return hash;
    }

    // On a line of its own.
    private static int PutNext(string text, byte[] bytes, int at)
    {
        bytes[at] = (byte)'\n';
        return Put(text, bytes, at + 1);
    }

    private static int Put(string text, byte[] bytes, int at) => at + Encoding.UTF8.GetBytes(text, bytes.AsSpan(at));

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

    public static string Hash(string text) => Hash(Encoding.UTF8.GetBytes(text));

    private static string Hash(ReadOnlySpan<byte> text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(text, hash);
        return Convert.ToHexStringLower(hash[..16]);
    }
}
