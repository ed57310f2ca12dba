namespace Auditor.Documents.Yaml;

/// <summary>Lines of nothing but blanks: YAML allows tabs there, the scanner does not.</summary>
internal static class YamlBlankLines
{
    /// <summary>The text with each tab on a blank line written as a space; the same length, and the same string when there is none.</summary>
    public static string WithoutTabs(string text)
    {
        char[]? changed = null;
        var lineStart = 0;
        for (var tab = text.IndexOf('\t', StringComparison.Ordinal); tab >= 0; tab = NextTab(text, lineStart))
        {
            lineStart = Math.Max(lineStart, text.LastIndexOf('\n', tab) + 1);
            var end = lineStart;
            while (end < text.Length && text[end] is ' ' or '\t' or '\r') end++;
            if (end == text.Length || text[end] == '\n') Blank(changed ??= text.ToCharArray(), lineStart, end);
            lineStart = text.IndexOf('\n', end) is var next && next < 0 ? text.Length : next + 1;
        }

        return changed is null ? text : new string(changed);
    }

    private static int NextTab(string text, int from) => from >= text.Length ? -1 : text.IndexOf('\t', from);

    private static void Blank(char[] characters, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (characters[i] == '\t') characters[i] = ' ';
        }
    }
}
