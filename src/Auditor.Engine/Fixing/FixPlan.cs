using System.Collections.Immutable;
using Auditor.Documents.Edits;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Engine.Fixing;

/// <summary>
/// The fixes of a run as changed files. Fixes are taken worst finding first; one that overlaps another is left for the next time, and a
/// change after which the file would parse with new problems is not offered at all.
/// </summary>
/// <param name="Notes">What was left out and why, for the user.</param>
/// <param name="IsComplete">False when something the user asked for could not be done.</param>
public sealed record FixPlan(ImmutableArray<FixedFile> Files, ImmutableArray<string> Notes, bool IsComplete)
{
    public int FixCount => Files.Sum(file => file.FixCount);

    /// <param name="withReview">Fixes that a person should read first are taken too.</param>
    public static FixPlan Of(Run run, ImmutableArray<AuditedTarget> targets, bool withReview)
    {
        var notes = new List<string>();
        var drafts = new SortedDictionary<string, FileDraft>(StringComparer.Ordinal);
        var hashes = run.Artifacts.ToDictionary(artifact => artifact.Path, artifact => artifact.Hash, StringComparer.Ordinal);
        var waiting = 0;
        foreach (var finding in run.ActiveFailures)
        {
            if (finding.Fix is not { Edits.IsEmpty: false } fix) continue;
            if (fix.Safety == FixSafety.Safe || (withReview && fix.Safety == FixSafety.Review)) Take(finding, fix, path => DraftOf(path, targets, hashes, drafts), notes);
            else if (fix.Safety == FixSafety.Review) waiting++;
        }

        if (waiting > 0) notes.Add(waiting == 1 ? "1 fix should be read first: see it with --review." : $"{waiting} fixes should be read first: see them with --review.");
        var files = drafts.Values.Where(draft => !draft.Edits.IsEmpty || draft.Untouchable is not null).Select(draft => draft.Finish(notes)).ToList();
        return new FixPlan([.. files.OfType<FixedFile>()], [.. notes], files.TrueForAll(file => file is not null));
    }

    private static void Take(Finding finding, ProposedFix fix, Func<string, FileDraft> draftOf, List<string> notes)
    {
        var byFile = fix.Edits.GroupBy(edit => edit.Location.Path).Select(file => (Draft: draftOf(file.Key), Edits: file.Select(EditOf).ToArray())).ToList();
        if (byFile.Exists(file => file.Draft.Untouchable is not null)) return;
        var additions = byFile.Select(file => file.Draft.Add(file.Edits)).ToList();
        if (additions.Exists(addition => !addition.IsAccepted))
        {
            notes.Add(FormattableString.Invariant($"{finding.Location.Path}:{finding.Location.Start.Line}: the fix of {finding.RuleId} touches another one; run fix again after this one."));
            return;
        }

        foreach (var (file, addition) in byFile.Zip(additions)) file.Draft.Accept(addition.Set);
    }

    private static FileDraft DraftOf(string path, ImmutableArray<AuditedTarget> targets, Dictionary<string, string> hashes, SortedDictionary<string, FileDraft> drafts)
    {
        if (!drafts.TryGetValue(path, out var draft)) drafts[path] = draft = FileDraft.Open(path, targets, hashes.GetValueOrDefault(path));
        return draft;
    }

    private static TextEdit EditOf(FileEdit edit) => new(edit.Location.Path, edit.Location.Offset, edit.Location.Length, edit.NewText);
}
