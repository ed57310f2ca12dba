using Auditor.Documents;
using Auditor.Documents.Edits;
using Auditor.Rules.Model;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Running;

public sealed class FixWriterTests
{
    private const string Text = "window east\n  door front oak\nwindow west\n";

    [Theory]
    [InlineData("after: ., insert: \"door new\\ndoor two\"", "window east\n  door front oak\n  door new\n  door two\nwindow west\n")]
    [InlineData("before: ., insert: \"door new\"", "window east\n  door new\n  door front oak\nwindow west\n")]
    [InlineData("replace: \"@lock\", with: \"steel {@name}\"", "window east\n  door front steel front\nwindow west\n")]
    [InlineData("append: ., text: \" !\"", "window east\n  door front oak !\nwindow west\n")]
    [InlineData("prepend: ., text: \"my \"", "window east\n  my door front oak\nwindow west\n")]
    [InlineData("delete: \"@lock\"", "window east\n  door front \nwindow west\n")]
    [InlineData("prepend: ., text: \"my \", for-each: //window", "my window east\n  door front oak\nmy window west\n")]
    [InlineData("delete-lines: .", "window east\nwindow west\n")]
    public void Each_edit_changes_the_text_as_it_says(string edit, string expected)
    {
        var fix = Fix(Text, edit);
        Assert.Equal(expected, Apply(fix, Text));
        Assert.Contains(fix.Diff, line => line.Kind != ' ');
    }

    [Fact]
    public void New_lines_take_the_line_ends_of_the_file()
    {
        var text = Text.Replace("\n", "\r\n", StringComparison.Ordinal);
        Assert.Equal("window east\r\n  door front oak\r\n  door new\r\nwindow west\r\n", Apply(Fix(text, "after: ., insert: \"door new\""), text));
    }

    [Fact]
    public void A_new_file_stands_beside_the_artifact()
    {
        var tree = Town.Tree("door front\n", "web/house.txt");
        var rule = Town.Active("fix: { title: t, safety: review, edits: [{ create: keys.txt, with: \"{@name}\\n\" }] }");
        var fix = Auditor.Rules.Running.RuleRunner.Evaluate(tree, [rule], Town.Context, Auditor.Rules.Running.SecretMask.Of(tree)).Findings[0].Fix!;
        var edit = Assert.Single(fix.Edits);
        Assert.Equal(("web/keys.txt", 0, 0, "front\n"), (edit.Location.Path, edit.Location.Offset, edit.Location.Length, edit.NewText));
        Assert.Equal([('+', 1, "front")], fix.Diff.Select(line => (line.Kind, line.Number, line.Text)));
    }

    [Theory]
    [InlineData("replace: \"@height\", with: x")]
    [InlineData("after: ., insert: x, if: \"@name = 'other'\"")]
    [InlineData("replace: ., with: x }, { replace: \"@lock\", with: y")]
    public void A_fix_without_a_place_or_with_overlapping_edits_is_advice_only(string edits)
    {
        var fix = Fix(Text, edits);
        Assert.Equal((FixSafety.Manual, true, true), (fix.Safety, fix.Edits.IsEmpty, fix.Diff.IsEmpty));
    }

    [Fact]
    public void The_diff_numbers_old_lines_as_they_were_and_new_ones_as_they_will_be()
    {
        var diff = Fix(Text, "replace: \"@lock\", with: steel").Diff;
        Assert.Equal([(' ', 1, "window east"), ('-', 2, "  door front oak"), ('+', 2, "  door front steel"), (' ', 3, "window west")], diff.Select(line => (line.Kind, line.Number, line.Text)));
    }

    private static ProposedFix Fix(string text, string edits) =>
        Town.Only(text, Town.Active("violation: \"true()\"", $"fix: {{ title: mend, safety: review, edits: [{{ {edits} }}] }}")).Fix!;

    private static string Apply(ProposedFix fix, string text) => new EditSet("house.txt")
        .Add([.. fix.Edits.Select(edit => new TextEdit("house.txt", edit.Location.Offset, edit.Location.Length, edit.NewText))]).Set
        .Apply(new SourceText("house.txt", text));
}
