using Auditor.Documents;
using Auditor.Documents.Edits;

namespace Auditor.Rules.Running;

/// <summary>The edits of one fix in one file.</summary>
/// <param name="Source">The file's source id, or -1 for a new one.</param>
internal sealed record PlacedEdits(SourceText Text, int Source, EditAddition Addition)
{
    /// <summary>The edits of each file, in the order in which the files come.</summary>
    public static List<PlacedEdits> ByFile(List<PlacedEdit> edits)
    {
        var paths = new List<string>(1);
        foreach (var edit in edits)
        {
            if (!paths.Contains(edit.Text.Path)) paths.Add(edit.Text.Path);
        }

        return paths.ConvertAll(path => Of(edits.FindAll(edit => edit.Text.Path == path)));
    }

    private static PlacedEdits Of(List<PlacedEdit> edits) =>
        new(edits[0].Text, edits[0].Source, new EditSet(edits[0].Text.Path).Add([.. edits.ConvertAll(edit => edit.Edit)]));
}
