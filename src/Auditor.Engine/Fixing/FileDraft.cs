using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Edits;
using Auditor.Documents.Evidence;
using Auditor.Parsers;
using Auditor.Rules.Running;
using Auditor.Sources;

namespace Auditor.Engine.Fixing;

/// <summary>A file on its way to a changed one.</summary>
internal sealed class FileDraft
{
    private const int HeadLength = 4096;
    private const string IsEvidence = "The file was not changed. It is evidence: the fix belongs where it was taken.";

    private readonly AuditedTarget target;
    private readonly SourceFile? file;
    private readonly SourceText text;
    private int fixes;

    private FileDraft(string path, AuditedTarget target, SourceFile? file, string? untouchable)
    {
        this.target = target;
        this.file = file;
        text = file?.Text ?? new SourceText(path, "");
        Path = path;
        Untouchable = untouchable;
        Edits = new EditSet(path);
    }

    public string Path { get; }

    public EditSet Edits { get; private set; }

    /// <summary>Why the file may not be changed: it cannot be read any more, or is another one by now. Null when it may, or is a new one.</summary>
    public string? Untouchable { get; }

    private bool IsNew => file is null;

    /// <param name="auditedHash">Of the bytes that were audited; null for a file that was only looked at beside another one.</param>
    public static FileDraft Open(string path, ImmutableArray<AuditedTarget> targets, string? auditedHash)
    {
        if (targets.FirstOrDefault(candidate => candidate.Owns(path)) is not { } owner)
            return new FileDraft(path, targets.Where(target => target.Covers(path)).MaxBy(target => target.Specificity) ?? targets[0], null, null);
        var read = owner.Read(path);
        if (read.Problem is { } problem) return new FileDraft(path, owner, null, $"{problem.What} {problem.Why}");
        if (path.EndsWith(EvidenceSyntax.Extension, StringComparison.Ordinal)) return new FileDraft(path, owner, null, IsEvidence);
        var isOther = auditedHash is not null && read.File?.Hash != auditedHash;
        return new FileDraft(path, owner, read.File, isOther ? "The file was not changed. It is not what was audited any more." : null);
    }

    /// <summary>The edits with others that belong together; a new file is written by one fix only.</summary>
    public EditAddition Add(TextEdit[] edits)
    {
        var isTaken = IsNew && !Edits.IsEmpty && !Edits.Edits.SequenceEqual(edits);
        return isTaken ? new EditAddition(Edits, edits[0], Edits.Edits[0]) : Edits.Add(edits);
    }

    public void Accept(EditSet edits)
    {
        Edits = edits;
        fixes++;
    }

    /// <summary>The changed file; null, with a note, when it may not be changed.</summary>
    public FixedFile? Finish(List<string> notes)
    {
        if (Untouchable is not null)
        {
            notes.Add($"{Path}: {Untouchable}");
            return null;
        }

        var changed = Edits.Apply(text);
        if (!ParsesNoWorse(changed))
        {
            notes.Add($"{Path}: left alone, because the changed file would no longer parse as before. Please report this.");
            return null;
        }

        return new FixedFile(target, Path, changed, file?.Hash, Diff(notes), fixes);
    }

    private IArtifactParser? Parser =>
        KnownParsers.For(Path, text.Text.AsSpan(0, Math.Min(HeadLength, text.Text.Length))) is (var parser, > ArtifactClaim.AskContent) ? parser : null;

    private string Diff(List<string> notes)
    {
        var diff = UnifiedDiff.Of(text, Edits);
        if (Parser is not { } parser) return diff.Render();
        var shown = ShownDiff.Of(diff, text, SecretMask.Of(Parse(parser, text.Text)));
        if (shown.HidesSecrets) notes.Add($"{Path}: the patch hides secrets, so 'git apply' will refuse it for this file; change the file with --write.");
        return shown.Diff.Render();
    }

    private bool ParsesNoWorse(string changed) =>
        Parser is not { } parser || ErrorsOf(Parse(parser, changed)) <= ErrorsOf(Parse(parser, text.Text));

    private static int ErrorsOf(DocumentTree tree) => tree.Problems.Count(problem => problem.Severity == ProblemSeverity.Error);

    private DocumentTree Parse(IArtifactParser parser, string content) =>
        parser.Parse(new ArtifactSet(new Artifact(parser.Kind, new SourceText(Path, content), ""), [], target.Files));
}
