using System.Collections.Immutable;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Auditor.Documents.Yaml;

/// <summary>Builds the nodes from parser events. All marks of the events are checked against the text, some of them are only near.</summary>
/// <param name="text">The part of the source that the parser reads.</param>
internal sealed class YamlTree(SourceText source, string text, int sourceId, List<ParseProblem> problems)
{
    private readonly ImmutableArray<YamlNode>.Builder documents = ImmutableArray.CreateBuilder<YamlNode>();
    private readonly YamlCommentCollector comments = new(text, sourceId);
    private readonly Stack<YamlFrame> open = new();

    /// <summary>Null while the anchored collection is open.</summary>
    private readonly Dictionary<string, YamlNode?> anchors = new(StringComparer.Ordinal);

    private int nodeCount;
    private int reported;
    private bool isTemplate;

    public ImmutableArray<YamlNode> Documents => documents.ToImmutable();

    public ImmutableArray<YamlComment> Comments => comments.Comments;

    /// <summary>Behind the last thing that was understood.</summary>
    public int LastEnd { get; private set; }

    /// <summary>The bracket of the innermost flow collection that is open, or -1.</summary>
    public int OpenBracket => open.TryPeek(out var frame) && frame.IsFlow ? frame.Start : -1;

    /// <summary>False when a limit is reached and reading ends.</summary>
    public bool Add(ParsingEvent current)
    {
        switch (current)
        {
            case DocumentStart: anchors.Clear(); break;
            case Scalar scalar: Append(ScalarNode(scalar), (int)scalar.Start.Index); break;
            case AnchorAlias alias: Append(AliasNode(alias), (int)alias.Start.Index); break;
            case MappingStart mapping: Open(mapping, isMapping: true, mapping.Style == MappingStyle.Flow); break;
            case SequenceStart sequence: Open(sequence, isMapping: false, sequence.Style == SequenceStyle.Flow); break;
            case MappingEnd or SequenceEnd: Close((int)current.Start.Index); break;
            case StreamEnd: comments.Advance(text.Length, 0); break;
        }

        return IsWithinLimits();
    }

    /// <summary>Keeps what an error cut short.</summary>
    public void CloseAll()
    {
        comments.Advance(LastEnd, 0);
        while (open.Count > 0) Close(-1);
    }

    private bool IsWithinLimits()
    {
        if (open.Count > YamlReader.MaximumDepth) return Refuse("too-deep", $"Nested more than {YamlReader.MaximumDepth} deep; the rest was not read.");
        if (nodeCount > YamlReader.MaximumNodes) return Refuse("too-many-nodes", $"More than {YamlReader.MaximumNodes} nodes; the rest was not read.");
        return true;
    }

    private bool Refuse(string code, string message)
    {
        problems.Add(new ParseProblem(code, message, Span(LastEnd, LastEnd)));
        return false;
    }

    private YamlScalar ScalarNode(Scalar scalar)
    {
        var limit = (int)Math.Min(scalar.End.Index, text.Length);
        var properties = YamlProperties.Read(text, scalar, limit);
        var node = Content(scalar, properties, limit);
        return properties.Anchor is null && properties.Tag is null ? node : Anchored(node with { Anchor = properties.Anchor, Tag = properties.Tag });
    }

    private YamlScalar Content(Scalar scalar, YamlProperties properties, int limit)
    {
        if (scalar.Style is ScalarStyle.Literal or ScalarStyle.Folded) return Block(scalar, properties.ContentStart, limit);
        if (scalar.Style is ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted) return Quoted(scalar, properties.ContentStart, limit);
        return scalar.Value.Length == 0 ? Empty(Math.Max(properties.End, LastEnd)) : Plain(scalar, properties.ContentStart, limit);
    }

    private YamlScalar Empty(int at)
    {
        at = Math.Min(at, text.Length);
        return new YamlScalar(Span(at, at), "", YamlStyle.Plain) { Text = MappedText.Of(sourceId, "", at) };
    }

    private YamlScalar Plain(Scalar scalar, int start, int end)
    {
        comments.Advance(start, end);
        return Flow(scalar.Value, YamlStyle.Plain, Span(start, end), quotes: 0);
    }

    private YamlScalar Quoted(Scalar scalar, int start, int end)
    {
        comments.Advance(start, end);
        var style = scalar.Style == ScalarStyle.SingleQuoted ? YamlStyle.SingleQuoted : YamlStyle.DoubleQuoted;
        return Flow(scalar.Value, style, Span(start, end), quotes: 1);
    }

    private YamlScalar Flow(string value, YamlStyle style, SourceSpan span, int quotes)
    {
        var (from, to) = (span.Start + quotes, span.End - quotes);
        var mapped = text.AsSpan(from, Math.Max(0, to - from)).SequenceEqual(value)
            ? MappedText.Of(sourceId, value, from)
            : new FlowScalarDecoder(text, sourceId, from, to, style).Decode();
        return Proven(mapped, value, style, span);
    }

    private YamlScalar Block(Scalar scalar, int start, int limit)
    {
        var decoder = new BlockScalarDecoder(text, sourceId, start, limit, BlockIndent());
        var mapped = decoder.Decode();
        comments.Advance(start, decoder.HeaderEnd);
        comments.Advance(decoder.BodyStart, decoder.End);
        var style = scalar.Style == ScalarStyle.Literal ? YamlStyle.Literal : YamlStyle.Folded;
        return Proven(mapped, scalar.Value, style, Span(start, decoder.End));
    }

    /// <summary>The parser's value counts; where ours is another one, each of its characters is placed at the whole scalar.</summary>
    private YamlScalar Proven(MappedText mapped, string value, YamlStyle style, SourceSpan span)
    {
        if (!IsSameButTabs(mapped.Text, value))
        {
            mapped = new MappedText.Builder(sourceId).Rewritten(value, span.Start, span.Length).Build();
        }

        return new YamlScalar(span, mapped.Text, style) { Text = mapped };
    }

    /// <summary>The parser was given blank lines without tabs; in block scalars those tabs are content.</summary>
    private static bool IsSameButTabs(string ours, string theirs) =>
        ours == theirs || (ours.Length == theirs.Length && YamlBlankLines.WithoutTabs(ours) == YamlBlankLines.WithoutTabs(theirs));

    private int BlockIndent()
    {
        foreach (var frame in open)
        {
            if (!frame.IsFlow) return frame.Start - source.LineSpan(source.LineIndexAt(frame.Start) + 1).Start;
        }

        return -1;
    }

    private YamlAlias AliasNode(AnchorAlias alias)
    {
        var span = Span((int)alias.Start.Index, (int)alias.End.Index);
        comments.Advance(span.Start, span.End);
        var name = alias.Value.Value;
        if (!anchors.TryGetValue(name, out var anchored)) Report("unknown-alias", $"No anchor &{name} stands before this alias.", span);
        else if (anchored is null) Report("recursive-alias", $"The alias stands inside of its own anchor &{name}.", span);
        else if (anchored.Depth > YamlReader.MaximumDepth) return TooDeep(span, name);
        return new YamlAlias(span, name, anchored);
    }

    private YamlAlias TooDeep(SourceSpan span, string name)
    {
        Report("too-deep", $"Aliases lead more than {YamlReader.MaximumDepth} deep here; this one was not followed.", span);
        return new YamlAlias(span, name, null);
    }

    private void Open(NodeEvent start, bool isMapping, bool isFlow)
    {
        var properties = YamlProperties.Read(text, start, text.Length);
        var isSinglePair = isMapping && isFlow && open.TryPeek(out var outer) && outer is { IsFlow: true, IsMapping: false } && start.Start.Index <= outer.Start;
        var frame = new YamlFrame
        {
            IsMapping = isMapping,
            IsFlow = isFlow,
            Start = isSinglePair ? -1 : properties.ContentStart,
            Anchor = properties.Anchor,
            Tag = properties.Tag,
        };
        if (frame.Anchor is not null) anchors[frame.Anchor] = null;
        if (!isSinglePair) NoteStart(frame);
        open.Push(frame);
        nodeCount++;
    }

    private void NoteStart(YamlFrame frame)
    {
        comments.Advance(frame.Start, 0);
        LastEnd = Math.Max(LastEnd, frame.Start);
        if (isTemplate || !frame.IsFlow || !open.TryPeek(out var outer)) return;
        if (frame.IsMapping && outer is { IsFlow: true, ExpectsKey: true } && outer.Start == frame.Start - 1) ReportTemplate(outer.Start);
    }

    private void ReportTemplate(int at)
    {
        isTemplate = true;
        Report("template", YamlErrorPlace.TemplateMessage, Span(at, at + 2));
    }

    private void Close(int mark)
    {
        var frame = open.Pop();
        var end = frame.Children.Count > 0 ? Math.Max(frame.Children[^1].Span.End, frame.Start) : LastEnd;
        if (frame.IsFlow && HasBracket(frame, mark)) end = mark + 1;
        var start = frame.Start < 0 ? end : frame.Start;
        var node = frame.IsMapping ? Mapping(frame, Span(start, end)) : (YamlNode)new YamlSequence(Span(start, end), [.. frame.Children], frame.IsFlow);
        if (frame.Anchor is not null || frame.Tag is not null) node = node with { Anchor = frame.Anchor, Tag = frame.Tag };
        if (frame.Anchor is not null) anchors[frame.Anchor] ??= node;
        Append(node, start);
        nodeCount--;
    }

    private bool HasBracket(YamlFrame frame, int mark) => mark >= 0 && mark < text.Length && text[mark] == (frame.IsMapping ? '}' : ']');

    private YamlMapping Mapping(YamlFrame frame, SourceSpan span)
    {
        if (frame.Children.Count % 2 == 1) frame.Children.Add(Empty(frame.Children[^1].Span.End));
        var builder = ImmutableArray.CreateBuilder<YamlEntry>(frame.Children.Count / 2);
        for (var i = 0; i < frame.Children.Count; i += 2) builder.Add(new YamlEntry(frame.Children[i], frame.Children[i + 1]));
        var entries = builder.MoveToImmutable();
        if (YamlKeys.HaveDuplicates(entries.AsSpan())) ReportDuplicates(entries);
        return new YamlMapping(span, entries, frame.IsFlow);
    }

    private void ReportDuplicates(ImmutableArray<YamlEntry> entries)
    {
        var seen = new Dictionary<string, SourceSpan>(entries.Length, StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (entry.Key is not YamlScalar key || seen.TryAdd(key.Value, key.Span)) continue;
            var line = source.LineIndexAt(seen[key.Value].Start) + 1;
            Report("duplicate-key", $"The key \"{key.Value}\" stands here a second time; the first is in line {line}.", key.Span);
        }
    }

    private T Anchored<T>(T node) where T : YamlNode
    {
        if (node.Anchor is not null) anchors[node.Anchor] = node;
        return node;
    }

    private void Append(YamlNode node, int start)
    {
        nodeCount++;
        LastEnd = Math.Max(LastEnd, node.Span.End);
        if (!open.TryPeek(out var frame))
        {
            documents.Add(node);
            return;
        }

        if (frame.Start < 0) frame.Start = start;
        frame.Children.Add(node);
    }

    private SourceSpan Span(int start, int end) => new(sourceId, Math.Min(start, text.Length), Math.Max(0, Math.Min(end, text.Length) - start));

    private void Report(string code, string message, SourceSpan span)
    {
        reported++;
        if (reported <= YamlReader.MaximumProblems) problems.Add(new ParseProblem(code, message, span));
        else if (reported == YamlReader.MaximumProblems + 1) problems.Add(new ParseProblem("too-many-problems", $"More than {YamlReader.MaximumProblems} problems; no more like these are listed.", span));
    }
}
