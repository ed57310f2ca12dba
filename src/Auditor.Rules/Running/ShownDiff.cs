using System.Collections.Immutable;
using Auditor.Documents.Edits;

namespace Auditor.Rules.Running;

/// <summary>The lines of a fix's diff as reports show them, secrets masked.</summary>
internal sealed class ShownDiff(ArtifactView artifact) : DiffReceiver
{
    private readonly ImmutableArray<Runs.DiffLine>.Builder lines = ImmutableArray.CreateBuilder<Runs.DiffLine>(16);

    // Of the old text; of a new file no line is old.
    private int source;

    public ImmutableArray<Runs.DiffLine> Lines => lines.DrainToImmutable();

    public void Add(PlacedEdits file)
    {
        source = file.Source;
        UnifiedDiff.Hand(file.Text, file.Addition.Set, this);
    }

    public override void Context(int oldNumber, int newNumber) => lines.Add(artifact.Line(source, oldNumber).Kept);

    public override void Removed(int oldNumber) => lines.Add(new Runs.DiffLine('-', oldNumber, artifact.Line(source, oldNumber).Text));

    public override void Added(int newNumber, string content, string lineEnd) => lines.Add(new Runs.DiffLine('+', newNumber, artifact.Mask(content)));

    public override void EndHunk(int oldStart, int oldCount, int newStart, int newCount)
    {
    }
}
