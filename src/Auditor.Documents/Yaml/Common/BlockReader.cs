namespace Auditor.Documents.Yaml.Common;

/// <summary>
/// Reads block mappings and sequences, told by their columns. Each method gives null for what is uncommon, and otherwise leaves the
/// cursor at the next content.
/// </summary>
internal sealed class BlockReader(YamlCursor cursor, ScalarReader scalars, PendingNodes pending)
{
    private const int MaximumDepth = 64;

    private readonly FlowReader flows = new(cursor, scalars, pending);

    /// <summary>Null while the anchored collection is open.</summary>
    private readonly Dictionary<string, YamlNode?> anchors = new(StringComparer.Ordinal);

    public bool HasAliases { get; private set; }

    /// <param name="column">Where it begins: that of the cursor.</param>
    public YamlNode? Collection(int column, int depth)
    {
        if (depth > MaximumDepth) return null;
        return cursor.IsAtDash ? Sequence(column, depth) : Mapping(column, depth);
    }

    private YamlMapping? Mapping(int column, int depth)
    {
        var start = cursor.At;
        var first = pending.Entries.Count;
        do
        {
            if (scalars.Key() is not { } key || Value(column, depth, isItem: false) is not { } value) return null;
            pending.Entries.Add(new YamlEntry(key, value));
        }
        while (cursor.Column == column && !cursor.IsAtDash);
        if (cursor.Column > column || pending.HaveDuplicates(first)) return null;
        var entries = pending.TakeEntries(first);
        return new YamlMapping(scalars.Span(start, entries[^1].Value.Span.End), entries, IsFlow: false);
    }

    private YamlSequence? Sequence(int column, int depth)
    {
        var start = cursor.At;
        var first = pending.Items.Count;
        do
        {
            cursor.At++;
            if (Value(column, depth, isItem: true) is not { } item) return null;
            pending.Items.Add(item);
        }
        while (cursor.Column == column && cursor.IsAtDash);
        if (cursor.Column > column) return null;
        var items = pending.TakeItems(first);
        return new YamlSequence(scalars.Span(start, items[^1].Span.End), items, IsFlow: false);
    }

    /// <summary>What stands behind a colon or a dash.</summary>
    private YamlNode? Value(int column, int depth, bool isItem)
    {
        var behind = cursor.At;
        cursor.SkipSpaces();
        var isAnchored = cursor.Current == '&';
        var anchor = isAnchored ? Name() : null;
        if (isAnchored && anchor is null) return null;
        return cursor.EndLine() ? Below(column, depth, isItem, behind, anchor) : OnLine(column, depth, isItem, anchor);
    }

    /// <summary>What stands on the lines below: a collection, or nothing. The items of a sequence may stand in the column of its key.</summary>
    private YamlNode? Below(int column, int depth, bool isItem, int behind, string? anchor)
    {
        cursor.NextContent();
        if (cursor.Column <= column && (isItem || cursor.Column < column || !cursor.IsAtDash)) return anchor is null ? scalars.Empty(behind) : null;
        if (anchor is null) return Collection(cursor.Column, depth + 1);
        anchors[anchor] = null;
        if (Collection(cursor.Column, depth + 1) is not { } node) return null;
        node = node with { Anchor = anchor };
        anchors[anchor] ??= node;
        return node;
    }

    private YamlNode? OnLine(int column, int depth, bool isItem, string? anchor)
    {
        if (isItem && BeginsCollection()) return anchor is null ? Collection(cursor.ColumnOfPlace(), depth + 1) : null;
        var node = cursor.Current switch
        {
            '*' => anchor is null ? Alias() : null,
            '|' => scalars.Literal(column, anchor),
            '[' or '{' => flows.Read(column, depth, anchor),
            _ => scalars.Value(anchor),
        };
        if (node is null || !cursor.EndLine()) return null;
        if (anchor is not null) anchors[anchor] = node;
        cursor.NextContent();
        return node;
    }

    /// <summary>Whether an item is a collection that begins on the line of its dash.</summary>
    private bool BeginsCollection() => cursor.IsAtDash || scalars.IsAtKey();

    private YamlAlias? Alias()
    {
        var start = cursor.At;
        if (Name() is not { } name || !anchors.TryGetValue(name, out var anchored) || anchored is null || anchored.Depth > YamlReader.MaximumDepth) return null;
        HasAliases = true;
        return new YamlAlias(scalars.Span(start, start + 1 + name.Length), name, anchored);
    }

    /// <summary>The name behind <c>&amp;</c> or <c>*</c>; null when it has other characters than nearly all have.</summary>
    private string? Name()
    {
        var start = ++cursor.At;
        while (char.IsAsciiLetterOrDigit(cursor.Current) || cursor.Current is '_' or '-') cursor.At++;
        return cursor.At > start && cursor.IsBlank(cursor.At) ? cursor.Text[start..cursor.At] : null;
    }
}
