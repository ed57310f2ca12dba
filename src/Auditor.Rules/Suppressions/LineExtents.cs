using Auditor.Documents;

namespace Auditor.Rules.Suppressions;

/// <summary>For each line on which an element of a tree begins: where the longest of them ends.</summary>
internal sealed class LineExtents
{
    private readonly Dictionary<(int Source, int Line), int> ends = [];
    private readonly Dictionary<int, int[]> lines;

    public LineExtents(DocumentTree tree)
    {
        for (var id = 1; id < tree.Count; id++)
        {
            var node = tree.NodeAt(id);
            if (node.Name == "comment") continue;
            var key = (node.Span.Source, node.Source.LineIndexAt(node.Span.Start));
            ends[key] = Math.Max(ends.GetValueOrDefault(key), node.Span.End);
        }

        lines = LinesOf(ends.Keys);
    }

    private static Dictionary<int, int[]> LinesOf(IEnumerable<(int Source, int Line)> keys)
    {
        var bySource = new Dictionary<int, List<int>>();
        foreach (var (source, line) in keys)
        {
            if (!bySource.TryGetValue(source, out var known)) bySource[source] = known = [];
            known.Add(line);
        }

        var lines = new Dictionary<int, int[]>(bySource.Count);
        foreach (var (source, known) in bySource)
        {
            known.Sort();
            lines[source] = [.. known];
        }

        return lines;
    }

    /// <summary>The end of the longest element that begins on a line; 0 when none does.</summary>
    public int EndOf(int source, int line) => ends.GetValueOrDefault((source, line));

    /// <summary>The first line below another one on which an element begins.</summary>
    public int? LineAfter(int source, int line)
    {
        if (!lines.TryGetValue(source, out var known)) return null;
        var at = Array.BinarySearch(known, line + 1);
        if (at < 0) at = ~at;
        return at < known.Length ? known[at] : null;
    }
}
