using Auditor.Rules.Files;

namespace Auditor.Rules.Tests.Files;

public sealed class WordingTests
{
    [Fact]
    public void A_misspelt_word_is_told_with_what_may_be_meant() =>
        Assert.Equal("unknown key \"titel\"; did you mean \"title\"?", Wording.Unknown("key", "titel", ["title", "why"]));

    [Fact]
    public void A_very_long_word_is_cut()
    {
        var word = new string('x', 5_000);
        Assert.Equal($"unknown key \"{word[..64]}…\"", Wording.Unknown("key", word, [word + "y"]));
    }
}
