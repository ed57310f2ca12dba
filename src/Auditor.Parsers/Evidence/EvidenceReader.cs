using System.Text;
using Auditor.Documents;
using Auditor.Documents.Evidence;

namespace Auditor.Parsers.Evidence;

/// <summary>Reads the lines of evidence into nested records. Lines it does not understand become problems; it reads on behind them.</summary>
internal sealed class EvidenceReader(SourceText source, string root)
{
    private const int DeepestLevel = 16;

    private readonly string text = source.Text;
    private readonly List<ParseProblem> problems = [];
    private int at;
    private int end;

    public IReadOnlyList<ParseProblem> Problems => problems;

    public EvidenceNode Read()
    {
        var top = new EvidenceNode(root, new SourceSpan(0, 0, text.Length));
        var open = new List<EvidenceNode> { top };
        for (var line = 1; line <= source.LineCount; line++)
        {
            var (start, length) = source.LineSpan(line);
            (at, end) = (start, start + length);
            if (line == 1 && length > 0) CheckHead();
            else ReadLine(top, open);
        }

        return top;
    }

    /// <summary>Reads records that stand in some lines of another text.</summary>
    public EvidenceNode Read(IEnumerable<SourceSpan> lines)
    {
        var top = new EvidenceNode(root, default);
        var open = new List<EvidenceNode> { top };
        foreach (var line in lines)
        {
            (at, end) = (line.Start, line.End);
            ReadLine(top, open);
        }

        return top;
    }

    private void CheckHead()
    {
        var head = text.AsSpan(at, end - at);
        if (!head.StartsWith(EvidenceSyntax.Magic, StringComparison.Ordinal) || !head.EndsWith(" " + EvidenceSyntax.Version, StringComparison.Ordinal))
            Problem("evidence-version", $"The first line is not '{EvidenceSyntax.Magic}KIND {EvidenceSyntax.Version}': another version wrote this evidence.", at, end - at);
    }

    private void ReadLine(EvidenceNode top, List<EvidenceNode> open)
    {
        var start = at;
        while (at < end && text[at] == ' ') at++;
        var level = (at - start) / EvidenceSyntax.Indent;
        if (at >= end) return;
        if (text[at] == '#') AddComment(top);
        else if (level > DeepestLevel || Name() is not { } name) Problem("evidence-syntax", "This is no record: a name, then key=value.", start, end - start);
        else
        {
            var record = new EvidenceNode(name, new SourceSpan(0, at - name.Length, name.Length));
            level = Math.Min(level, open.Count - 1);
            open.RemoveRange(level + 1, open.Count - level - 1);
            open[level].Children.Add(record);
            open.Add(record);
            ReadValues(top, record);
        }
    }

    private void ReadValues(EvidenceNode top, EvidenceNode record)
    {
        while (at < end)
        {
            if (text[at] == ' ') at++;
            else if (text[at] == '#') AddComment(top);
            else if (Name() is not { } key || !ReadValue(record, key))
            {
                Problem("evidence-syntax", "The rest of the line is no value: key=word, key=\"text\" or key.", at, end - at);
                return;
            }
            else record.Span = record.Span with { Length = at - record.Span.Start };
        }
    }

    private bool ReadValue(EvidenceNode record, string key)
    {
        var start = at - key.Length;
        if (at >= end || text[at] == ' ')
        {
            record.Attributes.Add(new TreeAttribute(key, "true", new SourceSpan(0, start, key.Length)));
            return true;
        }

        if (text[at++] != '=') return false;
        var isUnknown = at + 1 < end && text[at] == '?' && text[at + 1] == '"';
        if (isUnknown) at++;
        var from = at;
        if ((at < end && text[at] == '"' ? Quoted() : Plain()) is not { } value) return false;
        var span = new SourceSpan(0, from, at - from);
        record.Attributes.Add(isUnknown ? new TreeAttribute(key, "", span, value) : new TreeAttribute(key, value, span));
        return true;
    }

    private string? Name()
    {
        var start = at;
        while (at < end && EvidenceSyntax.IsName(text[at])) at++;
        return at > start ? text[start..at] : null;
    }

    private string Plain()
    {
        var start = at;
        while (at < end && EvidenceSyntax.IsPlain(text[at])) at++;
        return text[start..at];
    }

    private string? Quoted()
    {
        var value = new StringBuilder();
        for (at++; at < end; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return value.ToString();
            }

            if (text[at] != '\\') value.Append(text[at]);
            else if (++at < end) Escape(value);
        }

        return null;
    }

    private void Escape(StringBuilder value)
    {
        if (text[at] == 'u' && at + 4 < end && ushort.TryParse(text.AsSpan(at + 1, 4), System.Globalization.NumberStyles.AllowHexSpecifier, null, out var code))
        {
            value.Append((char)code);
            at += 4;
        }
        else
        {
            value.Append(text[at] switch { 'n' => '\n', 'r' => '\r', 't' => '\t', var other => other });
        }
    }

    private void AddComment(EvidenceNode top)
    {
        var comment = new EvidenceNode("comment", new SourceSpan(0, at, end - at));
        var words = text.AsSpan(at + 1, end - at - 1).Trim();
        comment.Attributes.Add(new TreeAttribute("text", words.ToString(), comment.Span));
        top.Children.Add(comment);
        at = end;
    }

    private void Problem(string code, string message, int start, int length) =>
        problems.Add(new ParseProblem(code, message, new SourceSpan(0, start, length)));
}
