namespace Auditor.Parsers.Nginx.Reading;

/// <summary>A text from which another program makes the configuration: Jinja, Go templates, ERB, Handlebars. What nginx will read cannot be seen in it.</summary>
internal static class ForeignTemplate
{
    private static readonly string[] Marks = ["{%", "{{ ", "{{-", "{{.", "{{#", "<%"];

    public static bool Is(ReadOnlySpan<char> text)
    {
        foreach (var mark in Marks)
        {
            if (text.Contains(mark, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
