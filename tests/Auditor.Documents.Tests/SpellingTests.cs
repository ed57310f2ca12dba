namespace Auditor.Documents.Tests;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("", "", 0)]
    [InlineData("stage", "stage", 0)]
    [InlineData("buidler", "builder", 1)]
    [InlineData("titel", "title", 1)]
    [InlineData("abc", "", 3)]
    [InlineData("kitten", "sitting", 3)]
    public void The_distance_counts_typing_mistakes(string a, string b, int expected)
    {
        Assert.Equal(expected, Spelling.Distance(a, b));
        Assert.Equal(expected, Spelling.Distance(b, a));
    }

    [Theory]
    [InlineData("titel", "title")]
    [InlineData("sevrity", "severity")]
    [InlineData("x", null)]
    [InlineData("completely-different", null)]
    public void The_closest_word_has_at_most_one_mistake_in_three_letters(string word, string? expected) =>
        Assert.Equal(expected, Spelling.Closest(word, ["severity", "title", "why"]));

    [Fact]
    public void Of_equally_close_words_the_first_in_order_is_taken() => Assert.Equal("bat", Spelling.Closest("aat", ["cat", "bat"]));

    [Fact]
    public void A_very_long_word_is_not_compared() => Assert.Null(Spelling.Closest(new string('a', 10_000), [new string('a', 9_999)]));
}
