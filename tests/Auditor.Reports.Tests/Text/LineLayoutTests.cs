using Auditor.Reports.Text;
using Auditor.Rules.Runs;

namespace Auditor.Reports.Tests.Text;

public sealed class LineLayoutTests
{
    /// <summary>The marked part stands between brackets.</summary>
    [Theory]
    [InlineData("USER [root]", "USER root", 5, 4)]
    [InlineData("\tRUN [x]", "    RUN x", 8, 1)]
    [InlineData("ab\t[cd]", "ab  cd", 4, 2)]
    [InlineData("日本 [語]", "日本 語", 5, 2)]
    [InlineData("🚀 [go]", "🚀 go", 3, 2)]
    [InlineData("👩‍👩‍👧‍👦 [go]", "👩‍👩‍👧‍👦 go", 3, 2)]
    [InlineData("⚠️ [go]", "⚠️ go", 3, 2)]
    [InlineData("e\u0301 [go]", "e\u0301 go", 2, 2)]
    [InlineData("\u001b[!]", "\\u001b!", 6, 1)]
    [InlineData("[\u202e]", "\\u202e", 0, 6)]
    [InlineData("[  both sides  ]", "  both sides  ", 2, 10)]
    public void The_mark_stands_under_the_marked_part(string marked, string text, int column, int width)
    {
        LaidOutLine shown = LineLayout.Of(Marked(marked), 80);
        Assert.Equal(new(text, column, width), shown);
    }

    [Fact]
    public void A_line_without_a_mark_has_none() => Assert.Equal(0, LineLayout.Of(new(1, "FROM node"), 80).MarkWidth);

    [Theory]
    [InlineData(0)]
    [InlineData(37)]
    [InlineData(1000)]
    [InlineData(3990)]
    public void A_long_line_is_cut_around_its_mark(int before)
    {
        string line = new string('a', before) + "MARK" + new string('b', 4000 - before);
        LaidOutLine shown = LineLayout.Of(new(1, line, before, 4), 60);
        Assert.True(shown.Text.Length <= 60);
        Assert.Equal("MARK", shown.Text.Substring(shown.MarkColumn, shown.MarkWidth));
    }

    [Theory]
    [InlineData(0, 4000)]
    [InlineData(1000, 3000)]
    public void A_mark_longer_than_the_room_is_cut_too(int start, int length)
    {
        LaidOutLine shown = LineLayout.Of(new(1, new string('x', 4000), start, length), 60);
        Assert.True(shown.Text.Length <= 60);
        Assert.InRange(shown.MarkColumn + shown.MarkWidth, 2, 60);
    }

    private static ExcerptLine Marked(string text)
    {
        int from = text.IndexOf('[', StringComparison.Ordinal);
        int to = text.LastIndexOf(']');
        return new(1, text.Remove(to, 1).Remove(from, 1), from, to - from - 1);
    }
}
