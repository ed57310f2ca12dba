namespace Auditor.Documents.Tests;

public sealed class ShownTextTests
{
    [Theory]
    [InlineData("plain text, äöü 日本語 👩‍👩‍👧‍👦", "plain text, äöü 日本語 👩‍👩‍👧‍👦")]
    [InlineData("\u001b[31m", "\\u001b[31m")]
    [InlineData("a\0b", "a\\u0000b")]
    [InlineData("\u007f\u0080\u009b", "\\u007f\\u0080\\u009b")]
    [InlineData("\u202egnp\u2066x\u2069", "\\u202egnp\\u2066x\\u2069")]
    [InlineData("\u2028\u2029\u200b\ufeff", "\\u2028\\u2029\\u200b\\ufeff")]
    [InlineData("a\tb\r\nc", "a\\tb\\r\\nc")]
    [InlineData("\U000e0041", "\\U000e0041")]
    public void What_a_terminal_would_obey_or_hide_is_shown_as_an_escape(string text, string shown) =>
        Assert.Equal(shown, ShownText.Of(text));

    [Fact]
    public void A_lone_surrogate_is_shown_as_an_escape() =>
        Assert.Equal("\\ud800x\\udc00", ShownText.Of("\ud800x\udc00"));

    [Fact]
    public void A_block_keeps_its_lines_and_tabs() =>
        Assert.Equal("a\tb\n\\u001bc\\r\n", ShownText.Block("a\tb\n\u001bc\r\n"));
}
