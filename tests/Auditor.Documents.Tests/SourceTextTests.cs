namespace Auditor.Documents.Tests;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("", 1)]
    [InlineData("a", 1)]
    [InlineData("a\n", 2)]
    [InlineData("a\r\nb\r\n", 3)]
    [InlineData("\n\n\n", 4)]
    public void Lines_are_counted(string text, int expected) => Assert.Equal(expected, new SourceText("file", text).LineCount);

    [Theory]
    [InlineData("a\nbc\r\n\r\nd", 1, "a")]
    [InlineData("a\nbc\r\n\r\nd", 2, "bc")]
    [InlineData("a\nbc\r\n\r\nd", 3, "")]
    [InlineData("a\nbc\r\n\r\nd", 4, "d")]
    [InlineData("a\r\nb\r", 2, "b")]
    [InlineData("a\rb\n", 1, "a\rb")]
    public void A_line_has_no_line_end(string text, int number, string expected) => Assert.Equal(expected, new SourceText("file", text).Line(number));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public void A_line_that_is_not_there_is_refused(int number) => Assert.Throws<ArgumentOutOfRangeException>(() => new SourceText("file", "a").LineSpan(number));

    // The second line is a, U+1F600 (two units), e, U+0301 (a code point of its own), an unpaired surrogate, b.
    [Theory]
    [InlineData(0, 1, 1, 1)]
    [InlineData(2, 1, 3, 3)]
    [InlineData(3, 2, 1, 1)]
    [InlineData(4, 2, 2, 2)]
    [InlineData(5, 2, 3, 3)]
    [InlineData(6, 2, 3, 4)]
    [InlineData(7, 2, 4, 5)]
    [InlineData(8, 2, 5, 6)]
    [InlineData(9, 2, 6, 7)]
    [InlineData(10, 2, 7, 8)]
    [InlineData(99, 2, 7, 8)]
    [InlineData(-1, 1, 1, 1)]
    public void A_position_counts_code_points_for_people_and_units_for_editors(int offset, int line, int column, int utf16Column)
    {
        var text = new SourceText("file", "xy\na\ud83d\ude00e\u0301\ud83db");
        Assert.Equal(new TextPosition(line, column, utf16Column), text.PositionAt(offset));
    }
}
