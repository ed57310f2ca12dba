using System.Collections.Immutable;
using Auditor.Documents.Edits;
using DiffLine = Auditor.Rules.Runs.DiffLine;

namespace Auditor.Rules.Running;

/// <summary>The lines of fixes' diffs as reports show them, secrets masked.</summary>
internal sealed class ShownDiff(ArtifactView artifact) : DiffReceiver
{
    private readonly List<DiffLine> lines = [];

    // Of the old text; of a new file no line is old.
    private int source;

    public ImmutableArray<DiffLine> Of(List<PlacedEdits> files)
    {
        lines.Clear();
        foreach (var file in files)
        {
            source = file.Source;
            UnifiedDiff.Hand(file.Text, file.Addition.Set, this);
        }

        return [.. lines];
    }

    public override void Context(int oldNumber, int newNumber) => lines.Add(new DiffLine(' ', oldNumber, artifact.Line(source, oldNumber).Text));

    public override void Removed(int oldNumber) => lines.Add(new DiffLine('-', oldNumber, artifact.Line(source, oldNumber).Text));

    public override void Added(int newNumber, string content, string lineEnd) => lines.Add(new DiffLine('+', newNumber, artifact.Mask(content)));

    public override void EndHunk(int oldStart, int oldCount, int newStart, int newCount)
    {
    }
}
