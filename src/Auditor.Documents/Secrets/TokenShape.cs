using System.Buffers;
using System.Text.RegularExpressions;

namespace Auditor.Documents.Secrets;

/// <summary>
/// Credentials that are known by their shape, under any name. Shapes are those that the issuers document.
/// The pattern is compiled ahead of time; its parts have lengths, so that no place of the text is looked at often.
/// </summary>
public static partial class TokenShape
{
    private const int LongestRead = 16_384;
    private const string ObjectStart = "eyJ";
    private const int ShortestPart = 10;

    private static readonly SearchValues<char> TokenCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");
    private static readonly SearchValues<char> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static bool Matches(string text)
    {
        if (text.Length < 16) return false;
        var read = text.AsSpan(0, Math.Min(text.Length, LongestRead));
        return (MayHoldKnown(read) && Known().IsMatch(read)) || WebToken(read, 0) >= 0;
    }

    internal static void Find(string text, List<FoundSecret> found)
    {
        if (text.Length < 16) return;
        var read = text.AsSpan(0, Math.Min(text.Length, LongestRead));
        if (MayHoldKnown(read))
        {
            foreach (var match in Known().EnumerateMatches(read)) Add(read, match.Index + (Base64Url.Contains(read[match.Index]) ? 0 : 1), found);
        }

        for (int at = 0, start; (start = WebToken(read, at)) >= 0; at = found[^1].End) Add(read, start, found);
    }

    /// <summary>
    /// Whether a known shape begins anywhere, as far as its first characters tell: nearly no text is worth asking the pattern. A private key may stand behind a letter, such as that of <c>\n</c> in JSON.
    /// </summary>
    private static bool MayHoldKnown(ReadOnlySpan<char> text)
    {
        var isInWord = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '-' ? text[i..].StartsWith("-----BEGIN ") : !isInWord && MayBegin(text[i..])) return true;
            isInWord = char.IsAsciiLetterOrDigit(text[i]);
        }

        return false;
    }

    private static bool MayBegin(ReadOnlySpan<char> text) => text[0] switch
    {
        'A' => text.StartsWith("AKIA") || text.StartsWith("ASIA") || text.StartsWith("AIza"),
        'g' => text.StartsWith("gh") || text.StartsWith("github_pat_") || text.StartsWith("glpat-"),
        'x' => text.StartsWith("xox"),
        's' => text.StartsWith("sk-") || text.StartsWith("sk_live_"),
        'r' => text.StartsWith("rk_live_"),
        'n' => text.StartsWith("npm_"),
        'S' => text.StartsWith("SG."),
        'd' => text.StartsWith("dop_v1_"),
        'h' => text.StartsWith("hf_"),
        'p' => text.StartsWith("pypi-"),
        _ => false,
    };

    /// <summary>All of the token: what goes on behind its recognised beginning belongs to it.</summary>
    private static void Add(ReadOnlySpan<char> text, int start, List<FoundSecret> found)
    {
        if (text[start] == '-') return;
        var length = text[start..].IndexOfAnyExcept(TokenCharacters) is >= 0 and var end ? end : text.Length - start;
        found.Add(new FoundSecret(start, length, "token"));
    }

    /// <summary>
    /// Where a JSON Web Token begins (RFC 7519, section 3), or -1: three base64url parts with dots between them, the first two of which begin an object.
    /// </summary>
    private static int WebToken(ReadOnlySpan<char> text, int at)
    {
        while (text[at..].IndexOf(ObjectStart) is >= 0 and var found)
        {
            at += found;
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                at += ObjectStart.Length;
                continue;
            }

            // A later start within the same part would be the same token, only shorter.
            if (IsWebToken(text[at..])) return at;
            at += PartLength(text[at..]);
        }

        return -1;
    }

    private static bool IsWebToken(ReadOnlySpan<char> text)
    {
        if (AfterObject(text) is not { } payload || AfterObject(text[payload..]) is not { } signature) return false;
        return PartLength(text[(payload + signature)..]) >= ShortestPart;
    }

    /// <summary>Where the next part begins, behind an encoded object and its dot.</summary>
    private static int? AfterObject(ReadOnlySpan<char> text)
    {
        var length = PartLength(text);
        return length >= ObjectStart.Length + ShortestPart && text.StartsWith(ObjectStart) && length < text.Length && text[length] == '.' ? length + 1 : null;
    }

    private static int PartLength(ReadOnlySpan<char> text) => text.IndexOfAnyExcept(Base64Url) is >= 0 and var end ? end : text.Length;

    [GeneratedRegex(
        @"(^|[^A-Za-z0-9])(A[KS]IA[A-Z2-7]{16}|gh[pousr]_[A-Za-z0-9]{36}|github_pat_[A-Za-z0-9_]{22}|glpat-[A-Za-z0-9_-]{20}|xox[abeoprs]-[A-Za-z0-9-]{10}|sk-(proj-|ant-|svcacct-)?[A-Za-z0-9_-]{20}|[rs]k_live_[A-Za-z0-9]{16}|npm_[A-Za-z0-9]{36}|AIza[A-Za-z0-9_-]{35}|SG\.[A-Za-z0-9_-]{22}\.|dop_v1_[a-f0-9]{64}|hf_[A-Za-z0-9]{34}|pypi-AgEI[A-Za-z0-9_-]{20})|-----BEGIN ([A-Z]+ )*PRIVATE KEY",
        RegexOptions.CultureInvariant)]
    private static partial Regex Known();
}
