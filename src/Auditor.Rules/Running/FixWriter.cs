using System.Collections.Immutable;
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
    /// <summary>Of one edit that is made in several places.</summary>
    private const int MostPlaces = 100;

    /// <summary>The fix for a failed subject; null when the rule has none. When an edit has no place, overlaps another or would write a secret, it is advice only; so it is for evidence, which no edit mends.</summary>
    public static ProposedFix? Propose(FixTemplate? fix, Node subject, QueryScope scope, ArtifactView artifact)
    {
        if (fix is null) return null;
        var title = MessageWriter.Sentence(fix.Title, subject, scope, artifact);
        if (fix.Edits.IsEmpty) return new ProposedFix(title, fix.Safety, [], []);
        if (ArtifactKinds.IsEvidence(artifact.Tree.Kind)) return new ProposedFix(title, FixSafety.Manual, [], []);
        var edits = new List<PlacedEdit>();
        foreach (var template in fix.Edits)
        {
            foreach (var node in NodesOf(template, subject, scope).Where(node => template.If?.Test(node, scope) != false))
            {
                if (EditsOf(template, node, scope, artifact) is not { Count: > 0 } written) return new ProposedFix(title, FixSafety.Manual, [], []);
                edits.AddRange(written.Except(edits));
            }
        }

        var byFile = PlacedEdits.ByFile(edits);
        var isPossible = edits.Count > 0 && byFile.TrueForAll(file => file.Addition.IsAccepted) && !edits.Exists(edit => artifact.HoldsSecret(edit.Edit.NewText));
        return isPossible
            ? new ProposedFix(title, fix.Safety, Located(edits), Diff(byFile, artifact))
            : new ProposedFix(title, FixSafety.Manual, [], []);
    }

    private static IEnumerable<Node> NodesOf(EditTemplate template, Node subject, QueryScope scope) =>
        template.ForEach is { } each ? each.Select(subject, scope).Take(MostPlaces).Select(item => item.Node) : [subject];

    /// <summary>At the first place that is selected; an entry is put into each of them. Null or empty when a place cannot take the edit, or there is none.</summary>
    private static List<PlacedEdit>? EditsOf(EditTemplate template, Node subject, QueryScope scope, ArtifactView artifact)
    {
        if (template.Operation == EditOperation.CreateFile) return Created(template, subject, scope) is { } file ? [file] : null;
        var written = template.Text is { } content ? MessageWriter.FileText(content, subject, scope) : "";
        var edits = new List<PlacedEdit>();
        foreach (var at in template.At.Select(subject, scope).Take(template.Operation == EditOperation.InsertEntry ? int.MaxValue : 1))
        {
            var text = artifact.Tree.Sources[at.Span.Source];
            if (text.IsBackground) return null;
            var edit = template.Operation == EditOperation.InsertEntry ? YamlEdits.InsertInto(text, at.Span, written) : EditAt(template.Operation, text, at.Span, written);
            if (edit is null) return null;
            edits.Add(new PlacedEdit(text, at.Span.Source, edit));
        }

        return edits;
    }

    private static TextEdit EditAt(EditOperation operation, SourceText text, SourceSpan span, string written) => operation switch
    {
        EditOperation.InsertLinesAfter => LineEdits.InsertAfter(text, span, written),
        EditOperation.InsertLinesBefore => LineEdits.InsertBefore(text, span, written),
        EditOperation.Append => new TextEdit(text.Path, span.End, 0, written),
        EditOperation.Prepend => new TextEdit(text.Path, span.Start, 0, written),
        EditOperation.Delete => LineEdits.DeleteWord(text, span),
        EditOperation.DeleteLines => LineEdits.Delete(text, span),
        _ => new TextEdit(text.Path, span.Start, span.Length, written),
    };

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

    private static ImmutableArray<FileEdit> Located(List<PlacedEdit> edits)
    {
        var located = ImmutableArray.CreateBuilder<FileEdit>(edits.Count);
        foreach (var (text, _, edit) in edits)
        {
            var place = new SourceLocation(text.Path, text.PositionAt(edit.Start), text.PositionAt(edit.End), edit.Start, edit.Length);
            located.Add(new FileEdit(place, edit.NewText));
        }

        return located.MoveToImmutable();
    }

    private static ImmutableArray<Runs.DiffLine> Diff(List<PlacedEdits> files, ArtifactView artifact)
    {
        var diff = ImmutableArray.CreateBuilder<Runs.DiffLine>();
        foreach (var file in files) AddDiff(file, artifact, diff);
        return diff.DrainToImmutable();
    }

    private static void AddDiff(PlacedEdits file, ArtifactView artifact, ImmutableArray<Runs.DiffLine>.Builder diff)
    {
        foreach (var hunk in UnifiedDiff.Of(file.Text, file.Addition.Set).Hunks)
        {
            foreach (var line in hunk.Lines) diff.Add(Shown(line, file.Source, artifact));
        }
    }

    private static Runs.DiffLine Shown(Documents.Edits.DiffLine line, int source, ArtifactView artifact) => line.Kind switch
    {
        DiffLineKind.Added => new Runs.DiffLine('+', line.NewNumber ?? 0, artifact.Mask(line.Text)),
        DiffLineKind.Removed => new Runs.DiffLine('-', line.OldNumber ?? 0, artifact.MaskedLine(source, line.OldNumber ?? 1)),
        _ => new Runs.DiffLine(' ', line.OldNumber ?? 0, artifact.MaskedLine(source, line.OldNumber ?? 1)),
    };
}
