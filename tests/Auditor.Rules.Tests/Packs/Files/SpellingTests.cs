using Auditor.Rules.Packs.Files;

namespace Auditor.Rules.Tests.Packs.Files;

public class SpellingTests
{
    [Theory]
    [InlineData("severty", "severity")]
    [InlineData("seveirty", "severity")]
    [InlineData("kin", "kind")]
    [InlineData("xyz", null)]
    [InlineData("k", null)]
    [InlineData("", null)]
    public void The_closest_known_word_is_meant(string word, string? meant) =>
        Assert.Equal(meant, Spelling.Closest(word, ["severity", "kind", "subjects"]));

    [Fact]
    public void Of_two_equally_close_words_the_first_in_order_is_meant() => Assert.Equal("cat", Spelling.Closest("bat", ["hat", "cat"]));

    [Fact]
    public void A_very_long_word_is_cut_and_compared_with_nothing()
    {
        var word = new string('x', 1_000_000);

        Assert.Equal($"unknown key \"{word[..64]}…\"", Spelling.Unknown("key", word, [word + "y"]));
    }
}
