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
        var files = new List<PlacedEdits>(1);
        foreach (var edit in edits)
        {
            if (!IsIn(files, edit.Text.Path)) files.Add(Of(edit, edits));
        }

        return files;
    }

    private static bool IsIn(List<PlacedEdits> files, string path)
    {
        foreach (var file in files)
        {
            if (file.Text.Path == path) return true;
        }

        return false;
    }

    private static PlacedEdits Of(PlacedEdit first, List<PlacedEdit> edits)
    {
        var here = new TextEdit[edits.Count];
        var count = 0;
        foreach (var edit in edits)
        {
            if (edit.Text.Path == first.Text.Path) here[count++] = edit.Edit;
        }

        return new PlacedEdits(first.Text, first.Source, new EditSet(first.Text.Path).Add(here.AsSpan(0, count)));
    }
}
