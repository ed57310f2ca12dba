using System.Text;
using Auditor.Documents;

namespace Auditor.Reports.Markdown;

/// <summary>
/// Text from files within a line of GitHub-flavoured Markdown (and CommonMark 0.31): shown as it is, never as markup, HTML, mention,
/// issue number or link. What has a meaning only at the start of a line is left alone.
/// </summary>
internal static class MarkdownText
{
    private const string Punctuation = "\\`*_[]|~$";

    /// <summary>An empty comment ends a word for the renderer without showing.</summary>
    private const string Break = "<!-- -->";

    public static string Escape(string text)
    {
        string visible = ShownText.Of(text);
        StringBuilder escaped = new(visible.Length + 16);
        foreach (char c in visible)
            Append(escaped, c);
        return escaped.Replace("://", "&#58;//").Replace("www.", $"www{Break}.").ToString();
    }

    /// <summary>A code span; inside a table cell the bar is escaped even there.</summary>
    public static string Code(string text)
    {
        string visible = ShownText.Of(text);
        if (visible.Length == 0)
            return "";
        string fence = new('`', LongestRun(visible) + 1);
        string pad = visible[0] is '`' or ' ' || visible[^1] is '`' or ' ' ? " " : "";
        return $"{fence}{pad}{visible.Replace("|", "\\|", StringComparison.Ordinal)}{pad}{fence}";
    }

    /// <summary>A fence that nothing inside can close.</summary>
    public static string Fence(string content) => new('`', Math.Max(3, LongestRun(content) + 1));

    private static void Append(StringBuilder escaped, char c)
    {
        _ = c switch
        {
            '<' => escaped.Append("&lt;"),
            '>' => escaped.Append("&gt;"),
            '&' => escaped.Append("&amp;"),
            '@' or '#' => escaped.Append(c).Append(Break),
            _ when Punctuation.Contains(c, StringComparison.Ordinal) => escaped.Append('\\').Append(c),
            _ => escaped.Append(c),
        };
    }

    private static int LongestRun(string text)
    {
        int longest = 0;
        int run = 0;
        foreach (char c in text)
        {
            run = c == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }
        return longest;
    }
}
