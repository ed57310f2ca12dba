using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Auditor.Documents.Edits;

/// <summary>The unified diff of a text and the same text with edits, three lines of context (POSIX <c>diff -u</c>).</summary>
/// <param name="Path">Of the changed text, with forward slashes.</param>
public sealed record UnifiedDiff(string Path, ImmutableArray<DiffHunk> Hunks)
{
    public const int ContextLines = 3;

    public bool IsEmpty => Hunks.IsEmpty;

    /// <summary>Derived from the edits, in time linear in the changed lines and their number. Edits of different lines that undo each other still show.</summary>
    /// <exception cref="ArgumentException">An edit does not lie in the text.</exception>
    public static UnifiedDiff Of(SourceText text, EditSet edits)
    {
        ArgumentNullException.ThrowIfNull(text);
        var lines = new DiffHunkBuilder(text);
        Hand(text, edits, lines);
        return new UnifiedDiff(text.Path, lines.Hunks);
    }

    /// <summary>As <see cref="Of"/>, line by line to somebody who has the old text.</summary>
    /// <exception cref="ArgumentException">An edit does not lie in the text.</exception>
    public static void Hand(SourceText text, EditSet edits, DiffReceiver receiver)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(edits);
        new DiffHunks(text, receiver).Hand(DiffChanges.Of(text, edits.Adapted(text)));
    }

    /// <summary>As <c>diff -u</c> writes it and <c>git apply</c> reads it; the empty string when nothing changes.</summary>
    public string Render()
    {
        if (IsEmpty) return "";
        var output = new StringBuilder();
        output.Append("--- ").Append(DiffPath.Written("a/" + Path)).Append("\n+++ ").Append(DiffPath.Written("b/" + Path)).Append('\n');
        foreach (var hunk in Hunks) Render(hunk, output);
        return output.ToString();
    }

    private static void Render(DiffHunk hunk, StringBuilder output)
    {
        output.Append(CultureInfo.InvariantCulture, $"@@ -{hunk.OldStart},{hunk.OldCount} +{hunk.NewStart},{hunk.NewCount} @@\n");
        foreach (var line in hunk.Lines)
        {
            output.Append(line.Kind switch { DiffLineKind.Removed => '-', DiffLineKind.Added => '+', _ => ' ' }).Append(line.Text);
            output.Append(line.LineEnd.Length > 0 ? line.LineEnd : "\n\\ No newline at end of file\n");
        }
    }
}
