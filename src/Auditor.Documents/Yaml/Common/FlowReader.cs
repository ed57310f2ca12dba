namespace Auditor.Documents.Yaml.Common;

/// <summary>Reads flow collections without comments, anchors and single pairs (YAML 1.2.2, 7.4). Null is given for the others.</summary>
internal sealed class FlowReader(YamlCursor cursor, ScalarReader scalars, PendingNodes pending)
{
    private const int MaximumDepth = 64;

    private int column;

    /// <param name="outer">Column of the block collection that it stands in: further lines are deeper.</param>
    public YamlNode? Read(int outer, int depth, string? anchor)
    {
        column = outer;
        return Collection(depth, anchor);
    }

    private YamlNode? Collection(int depth, string? anchor)
    {
        if (depth > MaximumDepth) return null;
        return cursor.Current == '[' ? Sequence(depth, anchor) : Mapping(depth, anchor);
    }

    private YamlSequence? Sequence(int depth, string? anchor)
    {
        var start = cursor.At++;
        var first = pending.Items.Count;
        if (!SkipBlanks()) return null;
        while (cursor.Current != ']')
        {
            if (Node(depth) is not { } item || !Next(']')) return null;
            pending.Items.Add(item);
        }

        cursor.At++;
        return new YamlSequence(scalars.Span(start, cursor.At), pending.TakeItems(first), IsFlow: true) { Anchor = anchor };
    }

    private YamlMapping? Mapping(int depth, string? anchor)
    {
        var start = cursor.At++;
        var first = pending.Entries.Count;
        if (!SkipBlanks()) return null;
        while (cursor.Current != '}')
        {
            if (Entry(depth) is not { } entry || !Next('}')) return null;
            pending.Entries.Add(entry);
        }

        cursor.At++;
        if (pending.HaveDuplicates(first)) return null;
        return new YamlMapping(scalars.Span(start, cursor.At), pending.TakeEntries(first), IsFlow: true) { Anchor = anchor };
    }

    private YamlEntry? Entry(int depth)
    {
        if (scalars.Flow() is not { } key || cursor.Current != ':' || !cursor.IsBlank(cursor.At + 1)) return null;
        cursor.At++;
        return SkipBlanks() && Node(depth) is { } value ? new YamlEntry(key, value) : null;
    }

    private YamlNode? Node(int depth) => cursor.Current is '[' or '{' ? Collection(depth + 1, null) : scalars.Flow();

    /// <summary>To the next entry or the end, which must stand behind an entry.</summary>
    private bool Next(char end)
    {
        if (!SkipBlanks()) return false;
        if (cursor.Current == end) return true;
        if (cursor.Current != ',') return false;
        cursor.At++;
        return SkipBlanks();
    }

    /// <summary>False when a line is not deep enough; the closing bracket may be.</summary>
    private bool SkipBlanks()
    {
        var start = cursor.At;
        while (!cursor.IsAtEnd && cursor.Current is ' ' or '\n') cursor.At++;
        var isSameLine = cursor.Text.AsSpan(start, cursor.At - start).IndexOf('\n') < 0;
        return isSameLine || cursor.Current is ']' or '}' || cursor.ColumnOfPlace() > column;
    }
}
