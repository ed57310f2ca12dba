using System.Buffers;

namespace Auditor.Documents.Secrets;

/// <summary>The password of a URL: <c>scheme://user:password@host</c> (RFC 3986, section 3.2.1).</summary>
internal static class UrlLogin
{
    private const int LongestAuthority = 1024;

    private static readonly SearchValues<char> AuthorityEnds = SearchValues.Create("/?#\"'` \t\r\n<>,");

    /// <param name="separator">Where <c>://</c> stands.</param>
    public static FoundSecret? At(ReadOnlySpan<char> text, int separator)
    {
        if (separator == 0 || !char.IsAsciiLetterOrDigit(text[separator - 1])) return null;
        var start = separator + 3;
        var authority = text[start..Math.Min(text.Length, start + LongestAuthority)];
        if (authority.IndexOfAny(AuthorityEnds) is >= 0 and var end) authority = authority[..end];
        var at = authority.LastIndexOf('@');
        if (at <= 0) return null;
        var colon = authority[..at].IndexOf(':');
        return colon < 0 ? TokenAsUser(authority[..at], start) : Password(authority[(colon + 1)..at], start + colon + 1);
    }

    private static FoundSecret? Password(ReadOnlySpan<char> password, int start) =>
        Confidential.IsUsable(password.ToString()) ? new FoundSecret(start, password.Length, "url") : null;

    /// <summary><c>https://TOKEN@host</c>, as git takes it: a user name that nobody would choose.</summary>
    private static FoundSecret? TokenAsUser(ReadOnlySpan<char> user, int start) =>
        user.Length >= 20 && user.IndexOfAnyInRange('0', '9') >= 0 && Confidential.IsUsable(user.ToString()) ? new FoundSecret(start, user.Length, "url") : null;
}
