using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Documents.Edits;
using Auditor.Rules.Running;

namespace Auditor.Engine.Fixing;

/// <summary>A diff as people may see it.</summary>
/// <param name="HidesSecrets">A line differs from the file, so that a tool cannot apply the diff.</param>
internal sealed record ShownDiff(UnifiedDiff Diff, bool HidesSecrets)
{
    public static ShownDiff Of(UnifiedDiff diff, SourceText text, SecretMask secrets)
    {
        var shown = diff with { Hunks = [.. diff.Hunks.Select(hunk => hunk with { Lines = Lines(hunk.Lines, text, secrets) })] };
        return new ShownDiff(shown, !shown.Hunks.SelectMany(hunk => hunk.Lines).SequenceEqual(diff.Hunks.SelectMany(hunk => hunk.Lines)));
    }

    private static ImmutableArray<DiffLine> Lines(ImmutableArray<DiffLine> lines, SourceText text, SecretMask secrets) =>
        [.. lines.Select(line => line with { Text = Masked(line, text, secrets) })];

    private static string Masked(DiffLine line, SourceText text, SecretMask secrets)
    {
        if (line.OldNumber is not { } number) return secrets.Hide(line.Text);
        var masked = secrets.LineWithout(text, number);
        return masked == text.Line(number) ? line.Text : masked;
    }
}
