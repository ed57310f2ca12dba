using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Edits;
using Auditor.Parsers;
using Auditor.Sources;

namespace Auditor.Engine.Fixing;

/// <summary>A file on its way to a changed one.</summary>
internal sealed class FileDraft
{
    private readonly AuditedTarget target;
    private readonly SourceFile? file;
    private int fixes;

    private FileDraft(string path, AuditedTarget target, SourceFile? file, string? unreadable)
    {
        this.target = target;
        this.file = file;
        Path = path;
        Unreadable = unreadable;
        Edits = new EditSet(path);
    }

    public string Path { get; }

    public EditSet Edits { get; private set; }

    /// <summary>Why the file could not be read again; null when it was, or when it is a new one.</summary>
    public string? Unreadable { get; }

    private SourceText Text => file?.Text ?? new SourceText(Path, "");

    public static FileDraft Open(string path, ImmutableArray<AuditedTarget> targets)
    {
        var target = targets.FirstOrDefault(candidate => candidate.Owns(path));
        if (target is null) return new FileDraft(path, targets[0], null, null);
        var read = target.Read(path);
        return new FileDraft(path, target, read.File, read.Problem is { } problem ? $"{problem.What} {problem.Why}" : null);
    }

    public void Accept(EditSet edits)
    {
        Edits = edits;
        fixes++;
    }

    /// <summary>The changed file; null, with a note, when it may not be changed.</summary>
    public FixedFile? Finish(List<string> notes)
    {
        if (Unreadable is not null)
        {
            notes.Add($"{Path}: {Unreadable}");
            return null;
        }

        var changed = Edits.Apply(Text);
        if (!ParsesNoWorse(changed))
        {
            notes.Add($"{Path}: left alone, because the changed file would no longer parse as before. Please report this.");
            return null;
        }

        return new FixedFile(target, Path, changed, file?.Hash, UnifiedDiff.Of(Text, Edits).Render(), fixes);
    }

    private bool ParsesNoWorse(string changed)
    {
        if (KnownParsers.For(Path, Text.Text.AsSpan(0, Math.Min(4096, Text.Text.Length))).Parser is not { } parser) return true;
        return ErrorsOf(parser, changed) <= ErrorsOf(parser, Text.Text);
    }

    private int ErrorsOf(IArtifactParser parser, string text)
    {
        var artifact = new Artifact(parser.Vocabulary.Kind, new SourceText(Path, text), "");
        return parser.Parse(new ArtifactSet(artifact, [], target.Files)).Problems.Count(problem => problem.Severity == ProblemSeverity.Error);
    }
}
