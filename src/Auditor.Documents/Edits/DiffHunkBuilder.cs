using System.Collections.Immutable;

namespace Auditor.Documents.Edits;

/// <summary>Keeps the lines of a diff with their texts.</summary>
internal sealed class DiffHunkBuilder(SourceText text) : DiffReceiver
{
    private readonly ImmutableArray<DiffHunk>.Builder hunks = ImmutableArray.CreateBuilder<DiffHunk>();
    private readonly ImmutableArray<DiffLine>.Builder lines = ImmutableArray.CreateBuilder<DiffLine>();

    public ImmutableArray<DiffHunk> Hunks => hunks.ToImmutable();

    public override void Context(int oldNumber, int newNumber) => AddOld(DiffLineKind.Context, oldNumber, newNumber);

    public override void Removed(int oldNumber) => AddOld(DiffLineKind.Removed, oldNumber, null);

    public override void Added(int newNumber, string content, string lineEnd) =>
        lines.Add(new DiffLine(DiffLineKind.Added, content, lineEnd, null, newNumber));

    public override void EndHunk(int oldStart, int oldCount, int newStart, int newCount)
    {
        hunks.Add(new DiffHunk(oldStart, oldCount, newStart, newCount, lines.ToImmutable()));
        lines.Clear();
    }

    private void AddOld(DiffLineKind kind, int oldNumber, int? newNumber)
    {
        var line = DiffLines.Line(text, oldNumber - 1);
        var length = DiffLines.ContentLength(line);
        lines.Add(new DiffLine(kind, line[..length], DiffLines.EndOf(line), oldNumber, newNumber));
    }
}
