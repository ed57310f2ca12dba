using System.Collections.Immutable;
using System.Runtime.InteropServices;
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
            foreach (var node in NodesOf(template, subject, scope))
            {
                if (template.If?.Test(node, scope) == false) continue;
                if (!AddEdits(edits, template, node, scope, artifact)) return new ProposedFix(title, FixSafety.Manual, [], []);
            }
        }

        var byFile = PlacedEdits.ByFile(edits);
        return ArePossible(byFile) && !HoldSecrets(edits, artifact)
            ? new ProposedFix(title, fix.Safety, Located(edits), artifact.Diff.Of(byFile))
            : new ProposedFix(title, FixSafety.Manual, [], []);
    }

    private static bool ArePossible(List<PlacedEdits> files)
    {
        foreach (var file in files)
        {
            if (!file.Addition.IsAccepted) return false;
        }

        return files.Count > 0;
    }

    private static bool HoldSecrets(List<PlacedEdit> edits, ArtifactView artifact)
    {
        foreach (var edit in edits)
        {
            if (artifact.HoldsSecret(edit.Edit.NewText)) return true;
        }

        return false;
    }

    private static ReadOnlySpan<Node> NodesOf(EditTemplate template, Node subject, QueryScope scope)
    {
        if (template.ForEach is not { } each) return new[] { subject };
        var nodes = each.SelectNodes(subject, scope);
        return nodes.AsSpan(0, Math.Min(nodes.Length, MostPlaces));
    }

    /// <summary>At the first place that is selected; an entry is put into each of them. False when a place cannot take the edit, or there is none.</summary>
    private static bool AddEdits(List<PlacedEdit> edits, EditTemplate template, Node subject, QueryScope scope, ArtifactView artifact)
    {
        if (template.Operation == EditOperation.CreateFile) return Add(edits, Created(template, subject, scope));
        var written = template.Text is { } content ? MessageWriter.FileText(content, subject, scope) : "";
        var places = template.At.Select(subject, scope);
        var count = template.Operation == EditOperation.InsertEntry ? places.Count : Math.Min(places.Count, 1);
        for (var i = 0; i < count; i++)
        {
            if (!Add(edits, EditAt(template.Operation, places[i].Span, written, artifact))) return false;
        }

        return count > 0;
    }

    /// <summary>Each edit once: what stands in several nodes by an anchor is changed in one place.</summary>
    private static bool Add(List<PlacedEdit> edits, PlacedEdit? edit)
    {
        if (edit is not null && !edits.Contains(edit)) edits.Add(edit);
        return edit is not null;
    }

    private static PlacedEdit? EditAt(EditOperation operation, SourceSpan span, string written, ArtifactView artifact)
    {
        var text = artifact.Tree.Sources[span.Source];
        if (text.IsBackground) return null;
        var edit = operation == EditOperation.InsertEntry ? YamlEdits.InsertInto(text, span, written) : EditAt(operation, text, span, written);
        return edit is null ? null : new PlacedEdit(text, span.Source, edit);
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
        var located = new FileEdit[edits.Count];
        for (var i = 0; i < located.Length; i++)
        {
            var (text, _, edit) = edits[i];
            var place = new SourceLocation(text.Path, text.PositionAt(edit.Start), text.PositionAt(edit.End), edit.Start, edit.Length);
            located[i] = new FileEdit(place, edit.NewText);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(located);
    }
}
