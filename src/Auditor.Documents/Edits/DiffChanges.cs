using System.Collections.Immutable;

namespace Auditor.Documents.Edits;

/// <summary>Turns edits into changed lines: edits that touch a common line are one change, equal lines at its ends are none.</summary>
internal static class DiffChanges
{
    public static List<DiffChange> Of(SourceText text, ImmutableArray<TextEdit> edits)
    {
        var changes = new List<DiffChange>(edits.Length);
        for (var i = 0; i < edits.Length;)
        {
            var lastLine = text.LineIndexAt(edits[i].End);
            var end = i + 1;
            for (; end < edits.Length && text.LineIndexAt(edits[end].Start) <= lastLine; end++) lastLine = text.LineIndexAt(edits[end].End);
            if (Change(text, i == 0 && end == edits.Length ? edits : edits[i..end], lastLine) is { } change) changes.Add(change);
            i = end;
        }

        return changes;
    }

    private static DiffChange? Change(SourceText text, ImmutableArray<TextEdit> edits, int lastLine)
    {
        var firstLine = text.LineIndexAt(edits[0].Start);
        var start = DiffLines.Start(text, firstLine);
        var end = DiffLines.Start(text, lastLine + 1);
        if (edits.Length == 1 && InsertsLines(text, edits[0], start, end)) return new DiffChange(firstLine, 0, DiffLines.Split(edits[0].NewText));
        var mark = firstLine == 0 && text.HasByteOrderMark ? DiffLines.ByteOrderMark : "";
        var old = DiffLines.Split(mark + text.Text[start..end]);
        var changed = DiffLines.Split(mark + EditSet.Splice(text.Text, start, end, edits));
        var shorter = Math.Min(old.Count, changed.Count);
        var head = 0;
        while (head < shorter && old[head] == changed[head]) head++;
        var tail = 0;
        while (tail < shorter - head && old[^(tail + 1)] == changed[^(tail + 1)]) tail++;
        if (head == old.Count && head == changed.Count) return null;
        return new DiffChange(firstLine + head, old.Count - head - tail, changed.GetRange(head, changed.Count - head - tail));
    }

    /// <summary>Most fixes: whole lines before a line that begins otherwise, so that nothing has to be compared.</summary>
    private static bool InsertsLines(SourceText text, TextEdit edit, int start, int end)
    {
        if (edit.Length > 0 || edit.Start != start || !edit.NewText.EndsWith('\n') || (start == 0 && text.HasByteOrderMark)) return false;
        var first = edit.NewText.AsSpan(0, edit.NewText.IndexOf('\n') + 1);
        return !text.Text.AsSpan(start, end - start).StartsWith(first);
    }
}
