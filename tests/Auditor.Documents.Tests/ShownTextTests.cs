namespace Auditor.Documents.Tests;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain é 😀", "plain é 😀")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("a\u0000\u007f\u009f", "a\\u0000\\u007f\\u009f")]
    [InlineData("a\u202e\u2066\u200b\ufeffb", "a\\u202e\\u2066\\u200b\\ufeffb")]
    [InlineData("a\u2028\u2029b", "a\\u2028\\u2029b")]
    [InlineData("\U000e0041", "\\U000e0041")]
    [InlineData("a\r\n\tb", "a\\r\\n\\tb")]
    [InlineData("", "")]
    public void What_acts_on_a_terminal_or_hides_text_is_escaped(string text, string expected) => Assert.Equal(expected, ShownText.Of(text));

    [Fact]
    public void Half_a_surrogate_pair_is_escaped() => Assert.Equal("a\\ud800b\\udc00", ShownText.Of("a\ud800b\udc00"));

    [Fact]
    public void A_block_keeps_line_feeds_and_tabs() => Assert.Equal("a\n\tb\\r", ShownText.Block("a\n\tb\r"));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "abc…")]
    [InlineData("ab😀d", 3, "ab…")]
    [InlineData("ab😀d", 4, "ab😀…")]
    public void A_cut_text_keeps_whole_characters(string text, int longest, string expected) => Assert.Equal(expected, ShownText.Cut(text, longest));
}
