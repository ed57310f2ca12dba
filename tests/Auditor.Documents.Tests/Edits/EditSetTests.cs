using Auditor.Documents.Edits;
using Auditor.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace Auditor.Documents.Tests.Edits;

public sealed class EditSetTests
{
    [Fact]
    public void Edits_are_sorted_by_place_whatever_the_order_they_came_in()
    {
        var set = new EditSet("f").Add(Edit(5, 1, "y"), Edit(0, 2, "x"), Edit(5, 0, "i"), Edit(2, 0, "a"), Edit(2, 0, "b")).Set;

        Assert.Equal("xab" + "234" + "iy" + "67", set.Apply(new SourceText("f", "01234567")));
    }

    /// <summary>Entries of a list, of the mapping around it and of the top level, all at the end of the file.</summary>
    [Fact]
    public void Deeper_lines_come_before_shallower_ones_at_one_place()
    {
        var set = new EditSet("f").Add(Edit(2, 0, "volumes:\n  data:\n"), Edit(2, 0, "    restart: always\n"), Edit(2, 0, "      - item\n"), Edit(2, 0, "    init: true\n")).Set;

        Assert.Equal("a\n      - item\n    restart: always\n    init: true\nvolumes:\n  data:\n", set.Apply(new SourceText("f", "a\n")));
    }

    /// <summary>YAML takes a key once.</summary>
    [Theory]
    [InlineData("volumes:\n  a:\n", "\nvolumes:\n  b:\n", "x\nvolumes:\n  a:\n  b:\n")]
    [InlineData("\nvolumes:\n  a:", "volumes:\n  b:", "x\n\nvolumes:\n  a:\n  b:")]
    [InlineData("volumes:\n  a:\n", "volumes:\n  a:\n  b:\n", "x\nvolumes:\n  a:\n  b:\n")]
    [InlineData("deploy:\n  resources:\n    limits:\n      memory: 1g\n", "deploy:\n  resources:\n    limits:\n      cpus: 1\n", "x\ndeploy:\n  resources:\n    limits:\n      memory: 1g\n      cpus: 1\n")]
    [InlineData("deploy:\n  resources:\n    limits:\n      memory: 1g\n", "deploy:\n  restart_policy:\n    delay: 5s\n", "x\ndeploy:\n  resources:\n    limits:\n      memory: 1g\n  restart_policy:\n    delay: 5s\n")]
    [InlineData("volumes:\n  a:\n", "networks:\n  a:\n", "x\nvolumes:\n  a:\nnetworks:\n  a:\n")]
    [InlineData("volumes:\n  a:\nnetworks:\n  n:\n", "volumes:\n  b:\n", "x\nvolumes:\n  a:\nnetworks:\n  n:\nvolumes:\n  b:\n")]
    [InlineData("volumes:\n  a:\n    driver: local\n", "volumes:\n  b:\n    driver: local\n", "x\nvolumes:\n  a:\n    driver: local\nvolumes:\n  b:\n    driver: local\n")]
    public void Headings_that_two_insertions_share_are_written_once(string first, string second, string expected)
    {
        var set = new EditSet("f").Add(Edit(2, 0, first)).Set.Add(Edit(2, 0, second)).Set;

        Assert.Equal(expected, set.Apply(new SourceText("f", "x\n")));
    }

    [Theory]
    [InlineData(2, 3)]
    [InlineData(0, 3)]
    [InlineData(3, 0)]
    [InlineData(4, 9)]
    [InlineData(0, 9)]
    public void An_overlapping_edit_is_refused_with_the_edit_in_its_way(int start, int length)
    {
        var set = new EditSet("f").Add(Edit(2, 3, "first")).Set;

        var addition = set.Add(Edit(9, 0, "too"), Edit(start, length, "second"));

        Assert.False(addition.IsAccepted);
        Assert.Same(set, addition.Set);
        Assert.Equal(Edit(start, length, "second"), addition.Refused);
        Assert.Equal(Edit(2, 3, "first"), addition.InTheWay);
    }

    [Fact]
    public void An_edit_of_another_path_is_refused()
    {
        var addition = new EditSet("f").Add(new TextEdit("g", 0, 0, "x"));

        Assert.False(addition.IsAccepted);
        Assert.Null(addition.InTheWay);
    }

    [Theory]
    [InlineData(2, 0)]
    [InlineData(2, 3)]
    public void The_same_edit_is_taken_once(int start, int length)
    {
        var addition = new EditSet("f").Add(Edit(2, 0, "other"), Edit(start, length, "x")).Set.Add(Edit(start, length, "x"));

        Assert.True(addition.IsAccepted);
        Assert.Equal(2, addition.Set.Edits.Length);
    }

    [Theory]
    [InlineData("a\r\nb\r\nc\n", "a\r\n1\r\n2\r\nb\r\nc\n")]
    [InlineData("a\nb\nc\r\n", "a\n1\n2\nb\nc\r\n")]
    [InlineData("a\nb\r\n", "a\n1\n2\nb\r\n")]
    public void New_text_gets_the_line_ends_of_most_lines(string text, string expected)
    {
        var after = text.IndexOf('b', StringComparison.Ordinal);

        Assert.Equal(expected, new EditSet("f").Add(Edit(after, 0, "1\n2\n")).Set.Apply(new SourceText("f", text)));
    }

    [Fact]
    public void An_edit_behind_the_text_is_a_mistake_of_the_caller() =>
        Assert.Throws<ArgumentException>(() => new EditSet("f").Add(Edit(3, 1, "")).Set.Apply(new SourceText("f", "abc")));

    /// <summary>The oracle keeps one list of new characters per old place, so it knows nothing of sorting or offsets.</summary>
    [Fact]
    public void Applying_is_splicing_each_accepted_edit_and_accepted_edits_never_overlap()
    {
        Prop.ForAll(EditGenerator.TextsWithEdits, sample =>
        {
            var set = new EditSet(EditGenerator.Path);
            var accepted = new List<TextEdit>();
            foreach (var edit in sample.Edits)
            {
                var addition = set.Add(edit);
                if (addition.IsAccepted && addition.Set.Edits.Length > set.Edits.Length) accepted.Add(edit);
                Assert.Equal(addition.IsAccepted, !accepted.Any(other => other != edit && Overlap(other, edit)));
                set = addition.Set;
            }

            Assert.Equal(Spliced(sample.Text, accepted), set.Apply(new SourceText(EditGenerator.Path, sample.Text)));
        }).Check(RandomCases.Of(2_000));
    }

    private static bool Overlap(TextEdit a, TextEdit b) => a.Length == 0 && b.Length == 0
        ? false
        : a.Start < b.End && b.Start < a.End;

    private static string Spliced(string text, List<TextEdit> edits)
    {
        var inserted = Enumerable.Range(0, text.Length + 1).Select(_ => new List<string>()).ToArray();
        var replaced = new string[text.Length + 1];
        var kept = text.Select(c => c.ToString()).Append("").ToArray();
        foreach (var edit in edits)
        {
            if (edit.Length == 0) Insert(inserted[edit.Start], edit.NewText);
            else replaced[edit.Start] = edit.NewText;
            for (var i = edit.Start; i < edit.End; i++) kept[i] = "";
        }

        return string.Concat(Enumerable.Range(0, text.Length + 1).Select(i => string.Concat(inserted[i]) + replaced[i] + kept[i]));
    }

    /// <summary>Whole lines go before the shallower ones that already end the place; nothing passes what stands within a line.</summary>
    private static void Insert(List<string> place, string text)
    {
        var shallower = IsLines(text) ? place.AsEnumerable().Reverse().TakeWhile(other => IsLines(other) && Blanks(other) < Blanks(text)).Count() : 0;
        place.Insert(place.Count - shallower, text);
    }

    private static bool IsLines(string text) => text.StartsWith('\n') || text.EndsWith('\n');

    private static int Blanks(string text) => (text.StartsWith('\n') ? text[1..] : text).TakeWhile(c => c == ' ').Count();

    private static TextEdit Edit(int start, int length, string text) => new("f", start, length, text);
}
