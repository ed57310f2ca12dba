namespace Auditor.Documents.Tests;

public sealed class MappedTextTests
{
    // The source 'ab\n  cd' is read as "ab", a line feed for the two characters \n, and "cd" behind two blanks.
    private static readonly MappedText Mixed = new MappedText.Builder(3).Verbatim("ab", 11).Rewritten("\n", 13, 2).Verbatim("cd", 17).Build();

    [Theory]
    [InlineData(0, 1, 11, 1)]
    [InlineData(0, 2, 11, 2)]
    [InlineData(1, 2, 12, 3)]
    [InlineData(2, 1, 13, 2)]
    [InlineData(0, 5, 11, 8)]
    [InlineData(3, 1, 17, 1)]
    [InlineData(4, 1, 18, 1)]
    [InlineData(0, 0, 11, 0)]
    [InlineData(1, 0, 12, 0)]
    [InlineData(3, 0, 17, 0)]
    [InlineData(5, 0, 19, 0)]
    [InlineData(4, 99, 18, 1)]
    [InlineData(99, 1, 19, 0)]
    public void Inner_characters_stand_somewhere_outside(int start, int length, int outerStart, int outerLength)
    {
        Assert.Equal("ab\ncd", Mixed.Text);
        Assert.Equal(new SourceSpan(3, outerStart, outerLength), Mixed.Map(start, length));
    }

    [Fact]
    public void The_end_after_a_rewritten_character_is_behind_it()
    {
        var text = new MappedText.Builder(0).Verbatim("a", 5).Rewritten("\t", 6, 2).Build();
        Assert.Equal(new SourceSpan(0, 8, 0), text.Map(2, 0));
    }

    [Fact]
    public void An_empty_text_stands_where_it_was_read()
    {
        Assert.Equal(new SourceSpan(2, 7, 0), new MappedText.Builder(2).Rewritten("", 7, 2).Verbatim("", 9).Build().Map(0, 0));
        Assert.Equal(new SourceSpan(2, 7, 0), new MappedText.Builder(2).Verbatim("", 7).Build().Map(0, 5));
        Assert.Equal(new SourceSpan(2, 0, 0), new MappedText.Builder(2).Build().Map(0, 0));
        Assert.Equal(new SourceSpan(2, 4, 0), MappedText.Of(2, "", 4).Map(0, 0));
    }

    [Fact]
    public void A_whole_stretch_maps_character_by_character() => Assert.Equal(new SourceSpan(1, 12, 3), MappedText.Of(1, "abcdef", 10).Map(2, 3));
}
