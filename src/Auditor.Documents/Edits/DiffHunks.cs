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
            while (end < changes.Count && changes[end].OldIndex - OldEnd(changes[end - 1]) <= 2 * UnifiedDiff.ContextLines) end++;
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
        for (var i = from; i < to; i++) at = AddChange(changes[i], at, lines);
        var end = Math.Min(lineCount, at + UnifiedDiff.ContextLines);
        AddContext(at, end, lines);
        var (oldCount, newCount) = (end - start, end + shift - newStart);
        return new DiffHunk(oldCount == 0 ? start : start + 1, oldCount, newCount == 0 ? newStart : newStart + 1, newCount, lines.ToImmutable());
    }

    private int AddChange(DiffChange change, int at, ImmutableArray<DiffLine>.Builder lines)
    {
        AddContext(at, change.OldIndex, lines);
        for (var i = change.OldIndex; i < OldEnd(change); i++) Add(DiffLineKind.Removed, DiffLines.Line(text, i), (i + 1, null), lines);
        var newNumber = change.OldIndex + shift + 1;
        foreach (var line in change.Added) Add(DiffLineKind.Added, line, (null, newNumber++), lines);
        shift += change.Added.Length - change.RemovedCount;
        return OldEnd(change);
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

    private static int OldEnd(DiffChange change) => change.OldIndex + change.RemovedCount;
}
