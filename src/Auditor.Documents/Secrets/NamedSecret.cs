using System.Buffers;

namespace Auditor.Documents.Secrets;

/// <summary>A value behind <c>=</c> or <c>:</c> that the name before it makes a secret.</summary>
internal static class NamedSecret
{
    private const int LongestName = 128;
    private const int LongestValue = 4096;

    private static readonly SearchValues<char> PlainEnds = SearchValues.Create("\"'` \t\r\n\\<>");

    /// <param name="separator">Where the <c>=</c> or <c>:</c> stands.</param>
    public static FoundSecret? At(ReadOnlySpan<char> text, int separator)
    {
        var written = NameBefore(text, separator);
        if (!SecretName.MayMatch(written)) return null;
        var name = written.ToString();
        var isHeader = IsAuthorization(name);
        if (!isHeader && !SecretName.Matches(name)) return null;
        var (start, end) = Value(text, separator + 1, takesLine: isHeader);
        if (isHeader) start = AfterScheme(text, start, end);
        if (end <= start) return null;
        var value = text[start..end].ToString();
        return (isHeader ? Confidential.IsUsable(value) : Confidential.Is(name, value)) && !IsSwitch(value) ? new FoundSecret(start, end - start, name) : null;
    }

    public static bool IsAuthorization(string name) =>
        name.Equals("authorization", StringComparison.OrdinalIgnoreCase) || name.Equals("proxy-authorization", StringComparison.OrdinalIgnoreCase);

    /// <summary>A number of one or two digits turns something on or off.</summary>
    private static bool IsSwitch(string value) => value.Length <= 2;

    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> text, int separator)
    {
        var end = separator;
        var isColon = text[separator] == ':';
        while (end > 0 && text[end - 1] is '"' or '\'' or '\\' || (!isColon && end > 0 && text[end - 1] is ' ' or '+' or ':' or '?')) end--;
        var start = end;
        while (start > 0 && end - start < LongestName && IsNameCharacter(text[start - 1])) start--;
        return isColon && !IsKey(text, start, separator) ? "" : text[start..end].Trim("-.");
    }

    private static bool IsNameCharacter(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '.';

    /// <summary>A colon separates a key from its value, not the parts of an image's name or of a sentence.</summary>
    private static bool IsKey(ReadOnlySpan<char> text, int name, int colon)
    {
        if (colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t' or '"' or '\'' or '\\')) return false;
        var before = name;
        while (before > 0 && text[before - 1] is ' ' or '\t') before--;
        return before == 0 || text[before - 1] is '"' or '\'' or '{' or ',' or '\n' or '-' or '#' or '[' or '(';
    }

    private static (int Start, int End) Value(ReadOnlySpan<char> text, int at, bool takesLine)
    {
        while (at < text.Length && text[at] is ' ' or '\t' or '\\') at++;
        if (at >= text.Length) return (at, at);
        var rest = text[at..Math.Min(text.Length, at + LongestValue)];
        if (rest[0] is '"' or '\'')
        {
            var close = rest[1..].IndexOfAny(rest[0], '\n');
            return (at + 1, close < 0 ? at + rest.Length : at + 1 + close - (text[at + close] == '\\' ? 1 : 0));
        }

        var end = takesLine ? rest.IndexOfAny("\"'\r\n") : rest.IndexOfAny(PlainEnds);
        return (at, at + (end < 0 ? rest.Length : end) - Trailing(end < 0 ? rest : rest[..end]));
    }

    /// <summary>How many characters at the end close what stands around the value.</summary>
    private static int Trailing(ReadOnlySpan<char> value) => value.Length - value.TrimEnd(",;)}]").Length;

    /// <summary><c>Bearer</c>, <c>Basic</c>, <c>token</c> and the like stand before the credentials (RFC 9110, section 11.4).</summary>
    private static int AfterScheme(ReadOnlySpan<char> text, int start, int end)
    {
        var blank = text[start..end].LastIndexOf(' ');
        return blank < 0 ? start : start + blank + 1;
    }
}
