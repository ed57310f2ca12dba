using YamlDotNet.Core;

namespace Auditor.Documents.Yaml;

/// <summary>
/// Says where a text is broken. The parser's mark is used where it points behind what was read; where it does not
/// (it is the start of the file for tabs), the place is looked for in the text.
/// </summary>
internal sealed class YamlErrorPlace(SourceText source, string text, int sourceId, YamlTree tree)
{
    public const string TemplateMessage = "This is a template, not YAML: it was read only as far as its markers allow.";

    public ParseProblem ProblemOf(Exception error)
    {
        var (start, end) = Marks(error);
        if (TemplateMarker(Math.Max(end, tree.LastEnd)) is >= 0 and var marker) return Problem("template", TemplateMessage, marker, marker + 2);
        if (IndentingTab(error) is >= 0 and var tab) return Problem("tab-indentation", "A tab indents this line; YAML indents with spaces only.", tab, tab + 1);
        if (error is not YamlException && tree.OpenBracket is >= 0 and var bracket)
        {
            return Problem("syntax-error", $"This '{text[bracket]}' is not closed before something that cannot stand inside of it.", bracket, bracket + 1);
        }

        var message = error is YamlException ? error.Message : "What follows is not YAML.";
        return Problem("syntax-error", message, start, end);
    }

    private (int Start, int End) Marks(Exception error)
    {
        var fallback = NextToken(tree.LastEnd);
        if (error is not YamlException { Start.Index: > 0 and var start, End.Index: var end }) return (fallback, fallback);
        return start < tree.LastEnd && end < tree.LastEnd ? (fallback, fallback) : ((int)start, (int)Math.Max(start, end));
    }

    private int NextToken(int at)
    {
        while (at < text.Length && YamlCharacters.IsBlankOrBreak(text[at])) at++;
        return Math.Min(at, text.Length);
    }

    /// <summary>The first <c>{{</c> or <c>{%</c> that begins a line, a value or an item between what was read and the error.</summary>
    private int TemplateMarker(int errorEnd)
    {
        var from = LineStart(Math.Min(tree.LastEnd, text.Length));
        var to = YamlCharacters.LineEnd(text, Math.Min(errorEnd, text.Length), text.Length);
        for (var at = from; at + 1 < to; at++)
        {
            if (text[at] == '{' && text[at + 1] is '{' or '%' && BeginsValue(at)) return at;
        }

        return -1;
    }

    private bool BeginsValue(int at)
    {
        do at--;
        while (at >= 0 && YamlCharacters.IsBlank(text[at]));
        return at < 0 || YamlCharacters.IsBreak(text[at]) || text[at] is ':' or '-';
    }

    private int IndentingTab(Exception error)
    {
        if (!error.Message.Contains("tab", StringComparison.OrdinalIgnoreCase) && !error.Message.Contains("cannot start any token", StringComparison.Ordinal)) return -1;
        for (var start = LineStart(tree.LastEnd); start < text.Length; start = YamlCharacters.LineEnd(text, start, text.Length) + 1)
        {
            var at = start;
            while (at < text.Length && text[at] == ' ') at++;
            if (at < text.Length && text[at] == '\t') return at;
        }

        return -1;
    }

    private int LineStart(int at) => source.LineSpan(source.LineIndexAt(Math.Min(at, text.Length)) + 1).Start;

    private ParseProblem Problem(string code, string message, int start, int end)
    {
        start = Math.Min(start, text.Length);
        return new ParseProblem(code, message, new SourceSpan(sourceId, start, Math.Clamp(end, start, text.Length) - start));
    }
}
