namespace Auditor.Documents.Edits;

/// <summary>Puts changes that share context into one hunk, numbers the lines and hands them over.</summary>
internal sealed class DiffHunks(SourceText text, DiffReceiver receiver)
{
    private readonly int lineCount = DiffLines.Count(text);

    /// <summary>How many lines the new text has more than the old one, up to where we are.</summary>
    private int shift;

    public void Hand(List<DiffChange> changes)
    {
        for (var i = 0; i < changes.Count;)
        {
            var end = i + 1;
            while (end < changes.Count && changes[end].OldIndex - changes[end - 1].OldEnd <= 2 * UnifiedDiff.ContextLines) end++;
            HandHunk(changes, i, end);
            i = end;
        }
    }

    private void HandHunk(List<DiffChange> changes, int from, int to)
    {
        var start = Math.Max(0, changes[from].OldIndex - UnifiedDiff.ContextLines);
        var newStart = start + shift;
        var at = start;
        for (var i = from; i < to;)
        {
            var next = i + 1;
            while (next < to && changes[next].OldIndex == changes[next - 1].OldEnd) next++;
            at = HandRun(changes, i, next, at);
            i = next;
        }

        var end = Math.Min(lineCount, at + UnifiedDiff.ContextLines);
        HandContext(at, end);
        var (oldCount, newCount) = (end - start, end + shift - newStart);
        receiver.EndHunk(oldCount == 0 ? start : start + 1, oldCount, newCount == 0 ? newStart : newStart + 1, newCount);
    }

    /// <summary>Changes without a common line between them: first all that goes, then all that comes.</summary>
    private int HandRun(List<DiffChange> changes, int from, int to, int at)
    {
        var (first, end) = (changes[from].OldIndex, changes[to - 1].OldEnd);
        HandContext(at, first);
        for (var i = first; i < end; i++) receiver.Removed(i + 1);
        var newNumber = first + shift + 1;
        for (var i = from; i < to; i++)
        {
            foreach (var line in changes[i].Added) HandAdded(newNumber++, line);
            shift += changes[i].Added.Count - changes[i].RemovedCount;
        }

        return end;
    }

    private void HandAdded(int newNumber, string line)
    {
        var length = DiffLines.ContentLength(line);
        receiver.Added(newNumber, line[..length], DiffLines.EndOf(line));
    }

    private void HandContext(int from, int to)
    {
        for (var i = from; i < to; i++) receiver.Context(i + 1, i + shift + 1);
    }
}
