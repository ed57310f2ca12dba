using YamlDotNet.Core.Events;

namespace Auditor.Documents.Yaml;

/// <summary>Anchor and tag in front of a node, as written (YAML 1.2.2, 6.9).</summary>
/// <param name="End">Behind the last property; the node's start when there is none.</param>
/// <param name="ContentStart">Where the node itself begins; at most the given limit.</param>
internal readonly record struct YamlProperties(string? Anchor, string? Tag, int End, int ContentStart)
{
    public static YamlProperties Read(string text, NodeEvent node, int limit)
    {
        var start = (int)Math.Min(node.Start.Index, text.Length);
        var result = new YamlProperties(null, null, start, start);
        if (node.Anchor.IsEmpty && node.Tag.IsEmpty) return result;
        for (var at = start; at < limit && result.MayTake(text[at], node); at = result.ContentStart)
        {
            var end = text[at] == '&' ? NameEnd(text, at, limit) : TagEnd(text, at, limit, node.Tag.Value);
            result = text[at] == '&'
                ? result with { Anchor = text[(at + 1)..end] }
                : result with { Tag = text[at..end] };
            result = result with { End = end, ContentStart = SkipSeparation(text, end, limit) };
        }

        return result;
    }

    /// <summary>Each property once: a second one belongs to the first child of a block collection.</summary>
    private bool MayTake(char c, NodeEvent node) => c switch
    {
        '&' => Anchor is null && !node.Anchor.IsEmpty,
        '!' => Tag is null && !node.Tag.IsEmpty,
        _ => false,
    };

    /// <summary>The scanner takes flow indicators into a tag in some places and not in others; the last character tells.</summary>
    private static int TagEnd(string text, int start, int limit, string read)
    {
        var end = start + 1;
        while (end < limit && !YamlCharacters.IsBlankOrBreak(text[end])) end++;
        return text[end - 1] == '>' || text[end - 1] == read[^1] ? end : NameEnd(text, start, limit);
    }

    private static int NameEnd(string text, int start, int limit)
    {
        var end = start + 1;
        while (end < limit && !IsEnd(text[end])) end++;
        return end;
    }

    private static bool IsEnd(char c) => YamlCharacters.IsBlankOrBreak(c) || c is ',' or '[' or ']' or '{' or '}';

    private static int SkipSeparation(string text, int at, int limit)
    {
        while (at < limit)
        {
            if (text[at] == '#') at = YamlCharacters.LineEnd(text, at, limit);
            else if (YamlCharacters.IsBlankOrBreak(text[at])) at++;
            else break;
        }

        return at;
    }
}
