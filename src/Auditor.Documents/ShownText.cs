using System.Buffers;
using System.Globalization;
using System.Text;

namespace Auditor.Documents;

/// <summary>
/// Makes text from files harmless for a terminal and honest for a reader: control characters (C0, DEL, C1), format characters
/// (bidirectional overrides and isolates, invisible characters), line and paragraph separators and lone surrogates
/// are shown as escapes such as <c>\u001b</c>.
/// </summary>
public static class ShownText
{
    /// <summary>Letters of some scripts and emoji are put together with these; they hide nothing.</summary>
    private const int ZeroWidthNonJoiner = 0x200c, ZeroWidthJoiner = 0x200d;

    /// <summary>Text for one line: line breaks and tabs are escaped too.</summary>
    public static string Of(string text) => Escaped(text, keepsLayout: false);

    /// <summary>Text of several lines: line feeds and tabs stay.</summary>
    public static string Block(string text) => Escaped(text, keepsLayout: true);

    /// <summary>The first characters of a text, never half of a surrogate pair, with an ellipsis where something was cut off.</summary>
    /// <param name="longest">UTF-16 units to keep.</param>
    public static string Cut(string text, int longest)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length <= longest) return text;
        var end = longest > 0 && char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    private static string Escaped(string text, bool keepsLayout)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~')) return text;
        StringBuilder? shown = null;
        for (int at = 0, length; at < text.Length; at += length)
        {
            var isRune = Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out length) == OperationStatus.Done;
            if (isRune && IsSafe(rune, keepsLayout)) shown?.Append(text, at, length);
            else AppendEscape(shown ??= new StringBuilder(text.Length + 16).Append(text, 0, at), isRune ? rune.Value : text[at]);
        }

        return shown?.ToString() ?? text;
    }

    private static bool IsSafe(Rune rune, bool keepsLayout)
    {
        if (rune.Value is >= 0x20 and < 0x7f) return true;
        if (rune.Value is '\n' or '\t') return keepsLayout;
        if (rune.Value is ZeroWidthNonJoiner or ZeroWidthJoiner) return true;
        return Rune.GetUnicodeCategory(rune)
            is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
    }

    private static void AppendEscape(StringBuilder shown, int code)
    {
        if (code == '\n') shown.Append("\\n");
        else if (code == '\r') shown.Append("\\r");
        else if (code == '\t') shown.Append("\\t");
        else if (code > 0xffff) shown.Append(CultureInfo.InvariantCulture, $"\\U{code:x8}");
        else shown.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}");
    }
}
