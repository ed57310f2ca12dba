using Auditor.Documents.Edits;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Edits;

public sealed class UnifiedDiffTests
{
    [Fact]
    public void A_diff_reads_as_diff_u_writes_it()
    {
        var text = string.Concat(Enumerable.Range(1, 20).Select(i => $"{i}\n"));

        Assert.Equal(
            """
            --- a/f
            +++ b/f
            @@ -1,7 +1,8 @@
             1
             2
             3
            -4
            +four
            +more
             5
             6
             7
            @@ -15,6 +16,5 @@
             15
             16
             17
            -18
             19
             20

            """.ReplaceLineEndings("\n"),
            Diff(text, ("4\n", "four\nmore\n"), ("18\n", "")).Render());
    }

    [Fact]
    public void Lines_know_their_numbers_in_both_texts()
    {
        var hunk = Assert.Single(Diff("a\r\nb\r\nc", ("b", "x\r\ny"), ("c", "")).Hunks);

        Assert.Equal(
            [
                new DiffLine(DiffLineKind.Context, "a", "\r\n", 1, 1),
                new DiffLine(DiffLineKind.Removed, "b", "\r\n", 2, null),
                new DiffLine(DiffLineKind.Removed, "c", "", 3, null),
                new DiffLine(DiffLineKind.Added, "x", "\r\n", null, 2),
                new DiffLine(DiffLineKind.Added, "y", "\r\n", null, 3),
            ],
            hunk.Lines.ToArray());
        Assert.Equal((1, 3, 1, 3), (hunk.OldStart, hunk.OldCount, hunk.NewStart, hunk.NewCount));
    }

    [Theory]
    [InlineData("a\nb", "b", "c", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+c\n\\ No newline at end of file\n")]
    [InlineData("a\nb", "b", "b\n", "@@ -1,2 +1,2 @@\n a\n-b\n\\ No newline at end of file\n+b\n")]
    [InlineData("a", "a", "", "@@ -1,1 +0,0 @@\n-a\n\\ No newline at end of file\n")]
    [InlineData("", "", "a\n", "@@ -0,0 +1,1 @@\n+a\n")]
    [InlineData("a\nb\nc\nd", "a", "x", "@@ -1,4 +1,4 @@\n-a\n+x\n b\n c\n d\n\\ No newline at end of file\n")]
    public void A_missing_final_line_break_is_said(string text, string old, string changed, string expected) =>
        Assert.Equal("--- a/f\n+++ b/f\n" + expected, Diff(text, (old, changed)).Render());

    [Fact]
    public void An_edit_that_changes_nothing_is_no_difference() => Assert.Equal("", Diff("a\nb\n", ("b", "b")).Render());

    [Theory]
    [InlineData("a b", "--- a/a b\t\n")]
    [InlineData("a\"b\n", "--- \"a/a\\\"b\\012\"\n")]
    [InlineData("ä", "--- a/ä\n")]
    public void A_path_is_written_so_that_git_reads_it(string path, string expected)
    {
        var diff = UnifiedDiff.Of(new SourceText(path, "a"), new EditSet(path).Add(new TextEdit(path, 0, 1, "b")).Set);

        Assert.StartsWith(expected, diff.Render(), StringComparison.Ordinal);
    }

    /// <summary>Reads the hunks as a patch tool would, with no knowledge of the edits.</summary>
    [Fact]
    public void The_hunks_lead_from_the_old_text_to_the_new_one()
    {
        Prop.ForAll(EditGenerator.TextsWithEdits, sample =>
        {
            var source = new SourceText(EditGenerator.Path, sample.Text);
            var set = sample.Edits.Aggregate(new EditSet(EditGenerator.Path), (set, edit) => set.Add(edit).Set);

            var diff = UnifiedDiff.Of(source, set);

            Assert.Equal(set.Apply(source), Patched(sample.Text, diff));
        }).Check(RandomCases.Of(2_000));
    }

    private static string Patched(string text, UnifiedDiff diff)
    {
        var old = text.Split('\n').SkipLast(1).Select(line => line + "\n").Append(text.Split('\n')[^1]).ToList();
        var result = "";
        var next = 1;
        foreach (var hunk in diff.Hunks)
        {
            for (var first = hunk.OldCount == 0 ? hunk.OldStart + 1 : hunk.OldStart; next < first; next++) result += old[next - 1];
            Assert.Equal(hunk.NewCount == 0 ? hunk.NewStart : hunk.NewStart - 1, result.Count(c => c == '\n'));
            foreach (var line in hunk.Lines)
            {
                if (line.Kind != DiffLineKind.Added) Assert.Equal((next, old[next++ - 1]), (line.OldNumber, line.Text + line.LineEnd));
                if (line.Kind != DiffLineKind.Removed) Assert.Equal(line.NewNumber, result.Count(c => c == '\n') + 1);
                if (line.Kind != DiffLineKind.Removed) result += line.Text + line.LineEnd;
            }

            Assert.Equal(hunk.OldCount, hunk.Lines.Count(line => line.OldNumber is not null));
            Assert.Equal(hunk.NewCount, hunk.Lines.Count(line => line.NewNumber is not null));
        }

        return result + string.Concat(old.Skip(next - 1));
    }

    private static UnifiedDiff Diff(string text, params (string Old, string New)[] changes)
    {
        var set = changes.Aggregate(new EditSet("f"), (set, change) => set.Add(new TextEdit("f", text.IndexOf(change.Old, StringComparison.Ordinal), change.Old.Length, change.New)).Set);
        return UnifiedDiff.Of(new SourceText("f", text), set);
    }
}
