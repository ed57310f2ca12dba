using System.Buffers;

namespace Auditor.Documents.Secrets;

/// <summary>
/// Finds the secrets of a text of any format: <c>name=value</c> and <c>"name": value</c> with a secret's name, passwords in URLs, authorization headers,
/// SQL's and netrc's password words, private keys, and tokens known by their shape. Linear in the text.
/// </summary>
public static class SecretScanner
{
    /// <summary>Texts beyond are read as far as this, in UTF-16 units.</summary>
    public const int LongestRead = 1 << 20;

    private static readonly SearchValues<char> Separators = SearchValues.Create("=:");

    /// <summary>The secrets in order, none within another.</summary>
    public static IReadOnlyList<FoundSecret> Find(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length < 4) return [];
        var read = text.AsSpan(0, Math.Min(text.Length, LongestRead));
        var found = new List<FoundSecret>();
        Separated(read, found);
        PasswordPhrase.Find(read, found);
        PrivateKey.Find(read, found);
        TokenShape.Find(text, found);
        return Ordered(found);
    }

    private static void Separated(ReadOnlySpan<char> text, List<FoundSecret> found)
    {
        for (int at = 0, next; (next = text[at..].IndexOfAny(Separators)) >= 0; at += next + 1)
        {
            var separator = at + next;
            var secret = text[separator..].StartsWith("://", StringComparison.Ordinal) ? UrlLogin.At(text, separator) : NamedSecret.At(text, separator);
            if (secret is { } one) found.Add(one);
        }
    }

    private static List<FoundSecret> Ordered(List<FoundSecret> found)
    {
        if (found.Count < 2) return found;
        found.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.Length.CompareTo(a.Length));
        var outermost = new List<FoundSecret>(found.Count);
        foreach (var secret in found)
        {
            if (outermost.Count == 0 || secret.End > outermost[^1].End) outermost.Add(secret);
        }

        return outermost;
    }
}
