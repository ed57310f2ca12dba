using System.Collections.Immutable;

namespace Auditor.Documents.Edits;

/// <summary>Puts changes that share context into one hunk and numbers the lines.</summary>
internal sealed class DiffHunks(SourceText text)
{
    private readonly int lineCount = DiffLines.Count(text);

    /// <summary>How many lines the new text has more than the old one, up to where we are.</summary>
    private int shift;

    public ImmutableArray<DiffHunk> Group(List<DiffChange> changes)
    {
        var hunks = ImmutableArray.CreateBuilder<DiffHunk>();
        for (var i = 0; i < changes.Count;)
        {
            var end = i + 1;
            while (end < changes.Count && changes[end].OldIndex - changes[end - 1].OldEnd <= 2 * UnifiedDiff.ContextLines) end++;
            hunks.Add(Hunk(changes, i, end));
            i = end;
        }

        return hunks.ToImmutable();
    }

    private DiffHunk Hunk(List<DiffChange> changes, int from, int to)
    {
        var lines = ImmutableArray.CreateBuilder<DiffLine>();
        var start = Math.Max(0, changes[from].OldIndex - UnifiedDiff.ContextLines);
        var newStart = start + shift;
        var at = start;
        for (var i = from; i < to;)
        {
            var next = i + 1;
            while (next < to && changes[next].OldIndex == changes[next - 1].OldEnd) next++;
            at = AddRun(changes, i, next, at, lines);
            i = next;
        }

        var end = Math.Min(lineCount, at + UnifiedDiff.ContextLines);
        AddContext(at, end, lines);
        var (oldCount, newCount) = (end - start, end + shift - newStart);
        return new DiffHunk(oldCount == 0 ? start : start + 1, oldCount, newCount == 0 ? newStart : newStart + 1, newCount, lines.ToImmutable());
    }

    /// <summary>Changes without a common line between them: first all that goes, then all that comes.</summary>
    private int AddRun(List<DiffChange> changes, int from, int to, int at, ImmutableArray<DiffLine>.Builder lines)
    {
        var (first, end) = (changes[from].OldIndex, changes[to - 1].OldEnd);
        AddContext(at, first, lines);
        for (var i = first; i < end; i++) Add(DiffLineKind.Removed, DiffLines.Line(text, i), (i + 1, null), lines);
        var newNumber = first + shift + 1;
        for (var i = from; i < to; i++)
        {
            foreach (var line in changes[i].Added) Add(DiffLineKind.Added, line, (null, newNumber++), lines);
            shift += changes[i].Added.Length - changes[i].RemovedCount;
        }

        return end;
    }

    private void AddContext(int from, int to, ImmutableArray<DiffLine>.Builder lines)
    {
        for (var i = from; i < to; i++) Add(DiffLineKind.Context, DiffLines.Line(text, i), (i + 1, i + shift + 1), lines);
    }

    private static void Add(DiffLineKind kind, string line, (int? Old, int? New) numbers, ImmutableArray<DiffLine>.Builder lines)
    {
        var (content, lineEnd) = DiffLines.Parts(line);
        lines.Add(new DiffLine(kind, content, lineEnd, numbers.Old, numbers.New));
    }
}
