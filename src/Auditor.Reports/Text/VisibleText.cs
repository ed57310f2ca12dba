using System.Globalization;
using System.Text;

namespace Auditor.Reports.Text;

/// <summary>
/// Makes text from files harmless for a terminal and honest for a reader: control characters (C0, DEL, C1), bidirectional
/// overrides and isolates, invisible characters, line separators and lone surrogates are shown as escapes such as <c>\u001b</c>.
/// </summary>
internal static class VisibleText
{
    /// <summary>Text for one line: line breaks and tabs are escaped too.</summary>
    public static string Of(string text) => Escaped(text, keepLayout: false);

    /// <summary>Text of several lines: line feeds and tabs stay.</summary>
    public static string Block(string text) => Escaped(text, keepLayout: true);

    private static string Escaped(string text, bool keepLayout)
    {
        int first = FirstToEscape(text, keepLayout);
        if (first < 0)
            return text;
        StringBuilder shown = new(text.Length + 16);
        shown.Append(text, 0, first);
        for (int at = first; at < text.Length;)
            at += AppendNext(shown, text, at, keepLayout);
        return shown.ToString();
    }

    private static int FirstToEscape(string text, bool keepLayout)
    {
        for (int at = 0; at < text.Length;)
        {
            int length = Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int used) == System.Buffers.OperationStatus.Done ? used : 0;
            if (length == 0 || IsUnsafe(rune.Value, keepLayout))
                return at;
            at += length;
        }
        return -1;
    }

    private static int AppendNext(StringBuilder shown, string text, int at, bool keepLayout)
    {
        if (Rune.DecodeFromUtf16(text.AsSpan(at), out Rune rune, out int used) != System.Buffers.OperationStatus.Done)
            return AppendEscape(shown, text[at], 1);
        if (IsUnsafe(rune.Value, keepLayout))
            return AppendEscape(shown, rune.Value, used);
        shown.Append(text, at, used);
        return used;
    }

    private static int AppendEscape(StringBuilder shown, int code, int length)
    {
        _ = code switch
        {
            '\n' => shown.Append("\\n"),
            '\r' => shown.Append("\\r"),
            '\t' => shown.Append("\\t"),
            > 0xFFFF => shown.Append(CultureInfo.InvariantCulture, $"\\U{code:x8}"),
            _ => shown.Append(CultureInfo.InvariantCulture, $"\\u{code:x4}"),
        };
        return length;
    }

    private static bool IsUnsafe(int code, bool keepLayout) => code switch
    {
        '\n' or '\t' => !keepLayout,
        < 0x20 => true,
        < 0x7F => false,
        <= 0x9F => true,
        0x061C or 0x180E or 0x200B or 0x200E or 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        0xFEFF or (>= 0xFFF9 and <= 0xFFFB) => true,
        >= 0xE0000 and <= 0xE007F => true,
        _ => false,
    };
}
