using System.Text;
using Auditor.Documents;

namespace Auditor.Rules.Packs.Texts;

/// <summary>Text for terminals and files: wrapped lines, and nothing that a terminal would obey.</summary>
internal static class PlainText
{
    /// <summary>What a terminal would obey is shown as an escape; line feeds and tabs stay.</summary>
    public static string Visible(string text) => ShownText.Block(text.Replace("\r\n", "\n", StringComparison.Ordinal));

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
}
