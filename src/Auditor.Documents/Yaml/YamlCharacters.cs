namespace Auditor.Documents.Yaml;

/// <summary>The character classes that the scanner uses: YAML 1.1 line breaks, so NEL, LS and PS are breaks too.</summary>
internal static class YamlCharacters
{
    public static bool IsBlank(char c) => c is ' ' or '\t';

    public static bool IsBreak(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    public static bool IsBlankOrBreak(char c) => IsBlank(c) || IsBreak(c);

    /// <summary>2 for CRLF, 1 for any other break.</summary>
    public static int BreakLength(string text, int at, int limit) => text[at] == '\r' && at + 1 < limit && text[at + 1] == '\n' ? 2 : 1;

    /// <summary>How a break reads in a scalar: LS and PS stay, all others are a line feed.</summary>
    public static char Normalized(char c) => c is '\u2028' or '\u2029' ? c : '\n';

    public static int LineEnd(string text, int at, int limit)
    {
        while (at < limit && !IsBreak(text[at])) at++;
        return at;
    }
}
