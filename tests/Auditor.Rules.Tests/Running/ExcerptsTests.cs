using System.Collections.Immutable;
using Auditor.Documents;
using Auditor.Rules.Running;
using Auditor.Rules.Runs;

namespace Auditor.Rules.Tests.Running;

public sealed class ExcerptsTests
{
    private static readonly SecretMask NoSecrets = SecretMask.Of(Town.Tree(""));

    [Theory]
    [InlineData("a\nb\nc\nd\ne\nf\n", 4, 1, "1:a 2:b 3:[c] 4:d 5:e")]
    [InlineData("a\nb\nc\n", 0, 1, "1:[a] 2:b 3:c")]
    [InlineData("a\nb\nc\n", 4, 1, "1:a 2:b 3:[c]")]
    [InlineData("a\nb\nc\n", 0, 3, "1:[a] 2:[b] 3:c")]
    [InlineData("a\r\nb\r\nc\r\n", 3, 1, "1:a 2:[b] 3:c")]
    [InlineData("\tab", 1, 1, "1:\t[a]b")]
    [InlineData("ab", 2, 0, "1:ab[]")]
    [InlineData("", 0, 0, "1:[]")]
    [InlineData("1\n2\n3\n4\n5\n6\n7\n8\n9\nA\n", 0, 20, "1:[1] 2:[2] 3:[3] 4:[4] 5:[5] 6:[6] 7:[7] 8:[8]")]
    public void Shows_two_lines_around_and_marks_the_place(string text, int start, int length, string expected) =>
        Assert.Equal(expected, Shown(text, start, length));

    [Fact]
    public void A_long_line_is_cut_around_its_mark()
    {
        var line = Around(new string('a', 1_000) + "MARK" + new string('b', 1_000), 1_000, 4)[0];
        Assert.Equal(402, line.Text.Length);
        Assert.Equal("MARK", line.Text.Substring(line.MarkStart, line.MarkLength));
        Assert.True(line.Text is ['…', .., '…']);
    }

    [Theory]
    [InlineData(0, "a", "…")]
    [InlineData(996, "…", "a")]
    public void An_ellipsis_stands_only_where_something_was_cut(int start, string first, string last)
    {
        var text = Around(new string('a', 1_000), start, 4)[0].Text;
        Assert.Equal((first, last), (text[..1], text[^1..]));
    }

    [Fact]
    public void A_cut_leaves_no_half_of_a_surrogate_pair()
    {
        for (var shift = 0; shift < 4; shift++)
        {
            var text = new string('a', shift) + string.Concat(Enumerable.Repeat("😀", 500));
            var line = Around(text, shift + 400, 2)[0].Text;
            Assert.Equal(line, new string([.. line.EnumerateRunes().SelectMany(rune => rune.ToString())]));
            Assert.DoesNotContain('\ufffd', line);
        }
    }

    private static ImmutableArray<ExcerptLine> Around(string text, int start, int length) =>
        Excerpts.Around(new MaskedLines(new SourceText("f", text), 0, NoSecrets), new SourceSpan(0, start, length));

    private static string Shown(string text, int start, int length) => string.Join(' ', Around(text, start, length)
        .Select(line => $"{line.Number}:{(line.IsMarked ? Marked(line.Text, line.MarkStart, line.MarkLength) : line.Text)}"));

    private static string Marked(string text, int start, int length)
    {
        var end = Math.Min(text.Length, start + length);
        return $"{text[..start]}[{text[start..end]}]{text[end..]}";
    }
}
