using Auditor.Documents;
using Auditor.Documents.Edits;
using Auditor.Documents.Queries;
using Auditor.Rules.Model;
using Auditor.Rules.Packs;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Running;

/// <summary>Turns a rule's fix into edits of the audited text and shows them as a diff.</summary>
internal static class FixWriter
{
    /// <summary>The fix for a failed subject; null when the rule has none. When an edit has no place, overlaps another or would write a secret, it is advice only.</summary>
    public static ProposedFix? Propose(FixTemplate? fix, Node subject, QueryScope scope, ArtifactView artifact)
    {
        if (fix is null) return null;
        var title = MessageWriter.Sentence(fix.Title, subject, scope, artifact);
        if (fix.Edits.IsEmpty) return new ProposedFix(title, fix.Safety, [], []);
        var edits = new List<PlacedEdit>();
        foreach (var template in fix.Edits.Where(template => template.If?.Test(subject, scope) != false))
        {
            if (EditOf(template, subject, scope, artifact) is not { } edit) return new ProposedFix(title, FixSafety.Manual, [], []);
            edits.Add(edit);
        }

        var byFile = edits.GroupBy(edit => edit.Text.Path).Select(file => PlacedEdits.Of([.. file])).ToList();
        var isPossible = edits.Count > 0 && byFile.TrueForAll(file => file.Addition.IsAccepted) && !edits.Exists(edit => artifact.HoldsSecret(edit.Edit.NewText));
        return isPossible
            ? new ProposedFix(title, fix.Safety, [.. edits.Select(edit => Located(edit.Text, edit.Edit))], [.. byFile.SelectMany(file => Diff(file.Text, file.Source, file.Addition.Set, artifact))])
            : new ProposedFix(title, FixSafety.Manual, [], []);
    }

    private static PlacedEdit? EditOf(EditTemplate template, Node subject, QueryScope scope, ArtifactView artifact)
    {
        if (template.Operation == EditOperation.CreateFile) return Created(template, subject, scope);
        if (template.At.Select(subject, scope) is not [var at, ..]) return null;
        var text = artifact.Tree.Sources[at.Span.Source];
        var written = template.Text is { } content ? MessageWriter.FileText(content, subject, scope) : "";
        return new PlacedEdit(text, at.Span.Source, template.Operation switch
        {
            EditOperation.InsertLinesAfter => LineEdits.InsertAfter(text, at.Span, written),
            EditOperation.InsertLinesBefore => LineEdits.InsertBefore(text, at.Span, written),
            EditOperation.Append => new TextEdit(text.Path, at.Span.End, 0, written),
            EditOperation.Prepend => new TextEdit(text.Path, at.Span.Start, 0, written),
            EditOperation.Delete => LineEdits.DeleteWord(text, at.Span),
            EditOperation.DeleteLines => LineEdits.Delete(text, at.Span),
            _ => new TextEdit(text.Path, at.Span.Start, at.Span.Length, written),
        });
    }

    /// <summary>A new file: the path is relative to the build context where there is one, else to the artifact's folder.</summary>
    private static PlacedEdit? Created(EditTemplate template, Node subject, QueryScope scope)
    {
        if (template.Path is not { } name || template.Text is not { } content) return null;
        var artifact = subject.Tree.Sources[0].Path;
        var folder = subject.Tree.Root.Attribute("context")?.Value ?? artifact[..Math.Max(0, artifact.LastIndexOf('/'))];
        var path = folder is "" or "." ? name : $"{folder}/{name}";
        var text = new SourceText(path, "");
        return new PlacedEdit(text, -1, new TextEdit(path, 0, 0, MessageWriter.FileText(content, subject, scope)));
    }

    private static FileEdit Located(SourceText text, TextEdit edit) =>
        new(new SourceLocation(text.Path, text.PositionAt(edit.Start), text.PositionAt(edit.End), edit.Start, edit.Length), edit.NewText);

    private static IEnumerable<Runs.DiffLine> Diff(SourceText text, int source, EditSet edits, ArtifactView artifact) =>
        from hunk in UnifiedDiff.Of(text, edits).Hunks
        from line in hunk.Lines
        select line.Kind switch
        {
            DiffLineKind.Added => new Runs.DiffLine('+', line.NewNumber ?? 0, artifact.Mask(line.Text)),
            DiffLineKind.Removed => new Runs.DiffLine('-', line.OldNumber ?? 0, artifact.MaskedLine(source, line.OldNumber ?? 1)),
            _ => new Runs.DiffLine(' ', line.OldNumber ?? 0, artifact.MaskedLine(source, line.OldNumber ?? 1)),
        };
}
