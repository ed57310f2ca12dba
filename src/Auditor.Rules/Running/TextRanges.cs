namespace Auditor.Rules.Running;

/// <summary>Stretches of a text that do not overlap, in order.</summary>
internal sealed class TextRanges
{
    private readonly List<TextRange> ranges = [];

    public TextRanges(IEnumerable<TextRange> parts)
    {
        var sorted = parts.Where(part => part.To > part.From).ToList();
        sorted.Sort((a, b) => a.From.CompareTo(b.From));
        foreach (var (from, to) in sorted)
        {
            if (ranges.Count > 0 && ranges[^1].To > from) ranges[^1] = new TextRange(ranges[^1].From, Math.Max(ranges[^1].To, to));
            else ranges.Add(new TextRange(from, to));
        }
    }

    public bool IsEmpty => ranges.Count == 0;

    public IReadOnlyList<TextRange> All => ranges;

    /// <summary>What of the stretches lies in [start, end), counted from start.</summary>
    public IEnumerable<TextRange> Within(int start, int end)
    {
        int low = 0, high = ranges.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (ranges[middle].To <= start) low = middle + 1;
            else high = middle;
        }

        for (; low < ranges.Count && ranges[low].From < end; low++)
            yield return new TextRange(Math.Max(ranges[low].From, start) - start, Math.Min(ranges[low].To, end) - start);
    }
}
