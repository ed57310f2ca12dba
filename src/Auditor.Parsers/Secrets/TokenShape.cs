using System.Buffers;
using System.Text.RegularExpressions;

namespace Auditor.Parsers.Secrets;

/// <summary>
/// Credentials that are known by their shape, under any name. Shapes are those that the issuers document.
/// The pattern is compiled ahead of time; its parts have lengths, so that no place of the text is looked at often.
/// </summary>
internal static partial class TokenShape
{
    private const int LongestRead = 16_384;
    private const string ObjectStart = "eyJ";
    private const int ShortestPart = 10;

    private static readonly SearchValues<char> Base64Url = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_");

    public static bool Matches(string text)
    {
        if (text.Length < 16) return false;
        var read = text.AsSpan(0, Math.Min(text.Length, LongestRead));
        return Known().IsMatch(read) || HasWebToken(read);
    }

    /// <summary>A JSON Web Token (RFC 7519, section 3): three base64url parts with dots between them, the first two of which begin an object.</summary>
    private static bool HasWebToken(ReadOnlySpan<char> text)
    {
        for (var at = 0; text[at..].IndexOf(ObjectStart) is >= 0 and var found;)
        {
            at += found;
            if (at > 0 && char.IsAsciiLetterOrDigit(text[at - 1]))
            {
                at += ObjectStart.Length;
                continue;
            }

            // A later start within the same part would be the same token, only shorter.
            if (IsWebToken(text[at..])) return true;
            at += PartLength(text[at..]);
        }

        return false;
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
