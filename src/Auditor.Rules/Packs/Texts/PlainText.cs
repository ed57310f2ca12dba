using System.Globalization;
using System.Text;

namespace Auditor.Rules.Packs.Texts;

/// <summary>Text for terminals and files: wrapped lines, and nothing that a terminal would obey.</summary>
internal static class PlainText
{
    /// <summary>
    /// Control characters other than line feeds and tabs become visible signs (U+2400 and on), so that no escape sequence gets through;
    /// characters that turn the direction of writing or cannot be seen become U+FFFD.
    /// </summary>
    public static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text.Replace("\r\n", "\n", StringComparison.Ordinal))
        {
            if (c is '\n' or '\t' || !IsHidden(c)) visible.Append(c);
            else visible.Append(c < ' ' ? (char)('\u2400' + c) : '\uFFFD');
        }

        return visible.ToString();
    }

    /// <summary>The words of a text in lines of at most so many characters; a longer word has its own line.</summary>
    public static IEnumerable<string> Wrap(string text, int width)
    {
        var line = new StringBuilder();
        foreach (var word in Visible(text).Split((char[])[' ', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > width)
            {
                yield return line.ToString();
                line.Clear();
            }

            if (line.Length > 0) line.Append(' ');
            line.Append(word);
        }

        if (line.Length > 0) yield return line.ToString();
    }

    /// <summary>The lines of a file; the line feed at its end begins no further one.</summary>
    public static string[] Lines(string text)
    {
        var visible = Visible(text);
        return (visible.EndsWith('\n') ? visible[..^1] : visible).Split('\n');
    }

    private static bool IsHidden(char c) => char.GetUnicodeCategory(c)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
