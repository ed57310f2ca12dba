using Auditor.Documents;
using Auditor.Documents.Edits;

namespace Auditor.Rules.Running;

/// <summary>The edits of one fix in one file.</summary>
/// <param name="Source">The file's source id, or -1 for a new one.</param>
internal sealed record PlacedEdits(SourceText Text, int Source, EditAddition Addition)
{
    public static PlacedEdits Of(IReadOnlyList<PlacedEdit> edits) =>
        new(edits[0].Text, edits[0].Source, new EditSet(edits[0].Text.Path).Add([.. edits.Select(edit => edit.Edit)]));
}
