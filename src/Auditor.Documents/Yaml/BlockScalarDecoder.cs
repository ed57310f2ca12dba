namespace Auditor.Documents.Yaml;

/// <summary>The value of a literal or folded block scalar, put together from its source (YAML 1.2.2, 8.1).</summary>
/// <param name="start">At the <c>|</c> or <c>&gt;</c>.</param>
/// <param name="limit">The value ends here at the latest.</param>
/// <param name="parentIndent">Column of the enclosing block collection, from 0; -1 at the root.</param>
internal sealed class BlockScalarDecoder(string text, int source, int start, int limit, int parentIndent)
{
    private readonly MappedText.Builder builder = new(source);
    private readonly List<(int Start, int Length)> breaks = [];
    private readonly bool isFolded = text[start] == '>';
    private char chomping = ' ';
    private int explicitIndent;
    private bool hasContent;
    private bool wasMoreIndented;

    /// <summary>Behind the last character of the last line with content, or of the header; its line break is not in.</summary>
    public int End { get; private set; }

    /// <summary>Behind the indicators; a comment may follow.</summary>
    public int HeaderEnd { get; private set; }

    public int BodyStart { get; private set; }

    public MappedText Decode()
    {
        ReadHeader();
        var indent = explicitIndent > 0 ? Math.Max(parentIndent, 0) + explicitIndent : DetectedIndent();
        for (var at = BodyStart; at < limit && ContentStart(at, indent) is var content;)
        {
            if (content < limit && !YamlCharacters.IsBreak(text[content]) && content - at < indent) break;
            at = Line(content);
        }

        Chomp();
        return builder.Length == 0 ? MappedText.Of(source, "", End) : builder.Build();
    }

    private void ReadHeader()
    {
        var at = start + 1;
        for (; at < limit && text[at] is '+' or '-' or (>= '1' and <= '9'); at++)
        {
            if (text[at] is '+' or '-') chomping = text[at];
            else explicitIndent = text[at] - '0';
        }

        HeaderEnd = End = at;
        at = YamlCharacters.LineEnd(text, at, limit);
        BodyStart = at < limit ? at + YamlCharacters.BreakLength(text, at, limit) : at;
    }

    private int DetectedIndent()
    {
        var widest = Math.Max(parentIndent + 1, 1);
        for (var at = BodyStart; at < limit;)
        {
            var content = ContentStart(at, int.MaxValue);
            widest = Math.Max(widest, content - at);
            if (content >= limit || !YamlCharacters.IsBreak(text[content])) break;
            at = content + YamlCharacters.BreakLength(text, content, limit);
        }

        return widest;
    }

    private int ContentStart(int lineStart, int indent)
    {
        var at = lineStart;
        while (at < limit && at - lineStart < indent && text[at] == ' ') at++;
        return at;
    }

    /// <summary>Takes a line from behind its indentation and returns the start of the next one.</summary>
    private int Line(int content)
    {
        var end = YamlCharacters.LineEnd(text, content, limit);
        if (end > content) Content(content, end);
        if (end == limit) return limit;
        var length = YamlCharacters.BreakLength(text, end, limit);
        breaks.Add((end, length));
        return end + length;
    }

    private void Content(int from, int to)
    {
        var isMoreIndented = YamlCharacters.IsBlank(text[from]);
        Join(isFolded && hasContent && !isMoreIndented && !wasMoreIndented);
        builder.Verbatim(text.AsSpan(from, to - from), from);
        (hasContent, wasMoreIndented, End) = (true, isMoreIndented, to);
    }

    private void Join(bool folds)
    {
        if (folds && breaks.Count > 0 && YamlCharacters.Normalized(text[breaks[0].Start]) == '\n')
        {
            if (breaks.Count == 1) builder.Rewritten(" ", breaks[0].Start, breaks[0].Length);
            breaks.RemoveAt(0);
        }

        Emit(breaks.Count);
        breaks.Clear();
    }

    private void Chomp()
    {
        if (chomping == '+') Emit(breaks.Count);
        else if (chomping == ' ' && hasContent) Emit(Math.Min(1, breaks.Count));
    }

    private void Emit(int count)
    {
        for (var i = 0; i < count; i++)
        {
            builder.Rewritten([YamlCharacters.Normalized(text[breaks[i].Start])], breaks[i].Start, breaks[i].Length);
        }
    }
}
